// Does what the person at the desk does, without the typing: gives the passphrase, then looks for the rows of Today. Where
// the book is to open by itself there is none to give, and none may be asked for.
({ passphrase }) => {
  let given = false
  let seen = false

  const give = (input) => {
    given = true
    if (passphrase === null) {
      document.title = 'asked'
      return
    }
    input.value = passphrase
    input.dispatchEvent(new Event('input', { bubbles: true }))
    // The form takes the value up in its next turn.
    setTimeout(() => input.form.requestSubmit())
  }

  const look = () => {
    const input = document.querySelector('input[type=password]')
    if (!given && input) give(input)
    const rows = (section) => document.querySelector(`[data-testid=${section}] li`)
    if (seen || !rows('today-due') || !rows('today-newest')) return
    seen = true
    observer.disconnect()
    // Once more than the frame that was asked for: then that one has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => (document.title = 'usable')))
  }

  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
}
