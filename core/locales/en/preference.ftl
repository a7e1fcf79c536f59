# Preferences: what a guest must have, likes, avoids or is endangered by.

preference = Preferences
preference-add = Add preference
preference-category = Category
preference-strength = Strength
preference-text = What
preference-empty-list = No preference noted yet. Write one in the line at the top, such as #pillow buckwheat.
preference-category-room = Room
preference-category-bed = Bed and pillow
preference-category-floor = Floor and view
preference-category-temperature = Temperature
preference-category-food = Food
preference-category-drink = Drink
preference-category-dietary = Dietary restriction
preference-category-allergy = Allergy
preference-category-amenity = Amenity
preference-category-newspaper = Newspaper
preference-category-smoking = Smoking
preference-category-accessibility = Accessibility
preference-category-transport = Transport
preference-category-communication = Communication
preference-category-other = Other
preference-strength-must = Must
preference-strength-likes = Likes
preference-strength-avoid = Avoid
preference-strength-danger = Danger
preference-danger-named = { $category }: { $text }
