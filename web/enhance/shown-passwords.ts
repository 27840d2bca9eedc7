/**
 * Buttons beside passwords show what is typed, and hide it again; without a script they stay hidden. Whatever is shown is hidden before it
 * leaves, so that no browser keeps it among what was typed into fields of text, and when its page does.
 */
export function enhanceShownPasswords(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-shows]')) {
    const field = document.getElementById(button.dataset.shows ?? '');
    if (field instanceof HTMLInputElement) enhance(button, field);
  }
}

function enhance(button: HTMLButtonElement, field: HTMLInputElement): void {
  const show = (isShown: boolean) => {
    field.type = isShown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(isShown));
  };
  button.hidden = false;
  button.addEventListener('click', () => show(field.type === 'password'));
  field.form?.addEventListener('submit', () => show(false));
  addEventListener('pagehide', () => show(false));
}
