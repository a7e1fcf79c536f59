// Finds what a person means by a kind of thing and its name, in one part of the page where one is named.
// Returns the element, or null.
const [kind, name, part] = arguments
const WHAT = {
  button: 'button, a[href], summary, [role=button], [role=link], [role=menuitem], [role=option], [role=tab], [role=radio], [role=switch], [role=checkbox], [role=gridcell], input[type=checkbox], input[type=radio]',
  field: 'input, textarea, select, [role=combobox], [role=textbox], [role=spinbutton]',
  send: 'button[type=submit]',
  text: 'body *',
}
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim()
// Buttons that show under the pointer are found before it is there, as a person finds them.
const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: kind === 'text' })

function nameOf(element) {
  const by = element.getAttribute('aria-labelledby')
  if (by) return tidy(by.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '))
  if (element.hasAttribute('aria-label')) return tidy(element.getAttribute('aria-label'))
  const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ')
  return tidy(labels || element.innerText || element.placeholder || element.title)
}

// A radio button or checkbox is clicked where it is seen: on its words.
const touched = (element) => (/^(radio|checkbox)$/.test(element.type) && element.labels?.[0]) || element

// An open dialog covers the rest; the topmost one is asked first.
const dialogs = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')].filter(seen).reverse()
const rooms = part ? [...document.querySelectorAll(`[data-testid="${part}"]`)].filter(seen) : [...dialogs, document]
for (const room of rooms) {
  const things = [...room.querySelectorAll(WHAT[kind])].filter(seen)
  if (part && kind === 'text') things.unshift(room)
  const named = things.map((element) => [element, kind === 'text' ? tidy(element.alt || element.innerText) : nameOf(element)])
  if (kind === 'text') {
    const holding = named.filter(([, text]) => text.includes(name))
    if (holding.length) return holding.at(-1)[0]
    continue
  }
  const match = named.find(([, own]) => own === name) ?? named.find(([, own]) => own.startsWith(name))
  if (match) return touched(match[0])
}
return null
