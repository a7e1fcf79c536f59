# 宾客照片，以及酒店选用的图片。
photo-choose = 添加照片
photo-replace = 更换照片
photo-remove = 移除照片
photo-of = { $guest }的照片
photo-kinds = 图片
done-photo-chosen = 已为{ $guest }添加照片
done-photo-removed = 已移除{ $guest }的照片
error-picture-unknown = 无法识别此图片。请另存为 PNG 或 JPEG（标志也可用 SVG）后重试：{ $path }
error-picture-file-too-large = 文件超过 { $megabytes } MB，请改用较小的图片：{ $path }
error-picture-too-many-pixels = 图片超过 { $million } 百万像素，请改用较小的图片：{ $path }
error-picture-damaged = 图片已损坏或不完整，请重新存为 PNG 后再试：{ $path }
error-picture-blank = 此图片在白纸上看不见，请选用深色版本：{ $path }
error-picture-drawing = 此矢量图含有“{ $element }”，无法安全打印。请将文字转为轮廓，或另存为 PNG：{ $path }
