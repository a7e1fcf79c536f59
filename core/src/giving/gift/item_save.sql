update gift_item
set
  name = :name,
  kind = :kind,
  cost_minor = :cost_minor,
  stock = :stock,
  allergens = :allergens,
  alcohol = :alcohol,
  repeats = :repeats,
  supplier = :supplier,
  active = :active
where id = :id
