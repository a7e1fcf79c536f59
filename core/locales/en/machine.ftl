# What the machine around the window refused.

error-dialog-failed = The file dialog did not open. Try again: { $detail }
error-open-failed = The file could not be opened. Look for it in its folder: { $detail }
error-print-failed = The pages could not be handed to the printer. Save them as a PDF and print that: { $detail }
error-notify-failed = The system shows no notifications from Zhike. Allow them in the system’s settings: { $detail }
