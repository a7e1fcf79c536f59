# The window itself: shell, palette, shortcuts, words that every screen shares.

## Shell
ui-app-name = Zhike
ui-rail = Main
ui-skip-to-content = Skip to content
ui-search = Find a guest or an action
ui-lock = Lock
ui-language = Language
ui-language-name = English
ui-undo = Undo
ui-redo = Redo
ui-undone-what = Undone: { $what }
ui-redone-what = Redone: { $what }
ui-not-saved = “{ $field }” was not saved. { $reason }
ui-notices = Notices
ui-screen-missing = Page not found
ui-screen-missing-text = It may have been removed. Use search to find guests and actions.
ui-try-again = Try again

## Words on buttons
ui-add = Add
ui-back = Back
ui-cancel = Cancel
ui-close = Close
ui-dismiss = Dismiss
ui-done = Done
ui-copy-named = Copy { $name }
ui-edit-named = Edit { $name }
ui-more = More actions
ui-open-file = Open file
ui-print = Print
ui-remove = Remove
ui-remove-named = Remove { $name }
ui-reveal-file = Show in folder
ui-save = Save
ui-choose = Choose…
ui-yes = Yes
ui-no = No
ui-progress-count = { $done } of { $total }

## Palette
ui-palette = Search and actions
ui-palette-placeholder = Guest, room, phone number or action
ui-palette-guests = Guests
ui-palette-actions = Actions
ui-palette-nothing = Nothing found for “{ $text }”
ui-palette-help = ↑ ↓ to move, Enter to open, Esc to close

## Actions
ui-action-palette = Search guests and actions
ui-action-shortcuts = Keyboard shortcuts
ui-action-lock = Lock and hide the screen
ui-action-undo = Undo the last change
ui-action-redo = Redo
ui-action-back = Back
ui-action-forward = Forward
ui-action-theme-light = Light appearance
ui-action-theme-dark = Dark appearance
ui-action-text-larger = Larger text
ui-action-text-smaller = Smaller text
ui-action-text-normal = Normal text size
ui-action-theme-system = Appearance same as system
ui-action-language-en = English
ui-action-language-zh = 中文
ui-shortcuts = Keyboard shortcuts
ui-shortcuts-go = Go to
ui-shortcuts-guest = Guest
ui-shortcuts-desk = Desk
ui-shortcuts-window = Window
ui-go-today = Today
ui-go-guests = Guests
ui-go-calendar = Calendar
ui-go-gifts = Gifts
ui-go-settings = Settings

## Dates
ui-date-hint = 8/15, 1990-08-15 or lunar 8/15
ui-date-hint-whole = tomorrow, Friday, 8/15 or 2026-08-15

## Errors of the window itself
error-date-missing = Enter a date such as 8/15, 1990-08-15 or lunar 8/15
error-unexpected = Something went wrong. Nothing was changed. Please try again: { $detail }
error-no-host = The window lost its connection to the program. Close Zhike and open it again.

## What the palette adds
ui-palette-recent = Opened last
ui-palette-add-guest = Add guest “{ $name }”
ui-action-tomorrow = Tomorrow
ui-date-pick = Choose from the calendar: { $label }
ui-date-month-before = Previous month
ui-date-month-after = Next month
