// Type-ahead for fields that carry data-suggest: what the server finds is offered in the field's own list. Without this
// script the field is a plain one, and the server looks for what was typed.

const WAIT = 200 // milliseconds after the last key
const SHORTEST = 2

for (const input of document.querySelectorAll('input[data-suggest]')) {
  const list = document.getElementById(`${input.id}-list`)
  let timer = 0
  let asked = ''
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const typed = input.value.trim()
      if (typed.length < SHORTEST || typed === asked) return
      asked = typed
      const address = new URL(input.dataset.suggest, location.href)
      address.searchParams.set('q', typed)
      const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null)
      // A later key has asked for something else, or the line is down: the field works on without offers.
      if (!answer?.ok || input.value.trim() !== typed) return
      const { hits } = await answer.json()
      list.replaceChildren(
        ...hits.map(({ title, detail }) => {
          const option = document.createElement('option')
          option.value = title
          option.label = detail
          return option
        }),
      )
    }, WAIT)
  })
}
