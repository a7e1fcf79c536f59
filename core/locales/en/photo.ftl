# Photographs of guests, and the pictures the house chooses.
photo-choose = Add photo
photo-replace = Replace photo
photo-remove = Remove photo
photo-of = Photo of { $guest }
photo-kinds = Pictures
done-photo-chosen = Photo added for { $guest }
done-photo-removed = Photo removed for { $guest }
error-picture-unknown = This is not a picture Zhike can read. Save it as PNG or JPEG (a logo also as SVG) and try again: { $path }
error-picture-file-too-large = The file is larger than { $megabytes } MB. Save a smaller picture and try again: { $path }
error-picture-too-many-pixels = The picture has more than { $million } million pixels. Save a smaller one and try again: { $path }
error-picture-damaged = The picture is damaged or incomplete. Save it again as PNG and try once more: { $path }
error-picture-blank = Nothing of this picture shows on white paper. Choose a dark version: { $path }
error-picture-drawing = This drawing uses “{ $element }”, which cannot be printed safely. Turn letters into outlines, or save it as PNG: { $path }
