// What pages do beside asking the server: nothing here is needed to read or to submit.
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
});

// A file of text goes into the field that is submitted, where it can be read and changed first.
document.querySelectorAll('input[data-into]').forEach(input => {
  input.hidden = false;
  input.addEventListener('change', async () => {
    if (input.files.length) document.getElementById(input.dataset.into).value = await input.files[0].text();
  });
});

// A filter is looked for while it is typed: its message comes in place, and the field, which keeps what is typed, says whether it is wrong.
document.addEventListener('htmx:afterSettle', () => document.querySelectorAll('input[aria-describedby$="-wrong"]').forEach(input =>
  input.setAttribute('aria-invalid', document.getElementById(input.getAttribute('aria-describedby')).textContent !== '')));
