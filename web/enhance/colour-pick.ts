const FIGURES = /^#[0-9a-f]{6}$/i;

/** Beside the figures of a colour, the picker of the browser; whichever is changed, the other and the swatch follow. */
export function enhanceColours(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[data-colour]')) enhance(field);
}

function enhance(field: HTMLElement): void {
  const figures = field.querySelector<HTMLInputElement>('input[type=text]');
  const picker = field.querySelector<HTMLInputElement>('input[type=color]');
  const swatch = field.querySelector('rect');
  if (!figures || !picker) return;
  const follow = () => {
    const colour = figures.value.trim();
    if (!FIGURES.test(colour)) return;
    picker.value = colour.toLowerCase();
    swatch?.setAttribute('fill', colour);
  };
  follow();
  picker.hidden = false;
  figures.addEventListener('input', follow);
  picker.addEventListener('input', () => {
    figures.value = picker.value;
    swatch?.setAttribute('fill', picker.value);
    figures.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
