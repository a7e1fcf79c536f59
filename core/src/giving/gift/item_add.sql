insert into gift_item (name, kind, cost_minor, stock, allergens, alcohol, repeats, supplier, active)
values (:name, :kind, :cost_minor, :stock, :allergens, :alcohol, :repeats, :supplier, :active)
