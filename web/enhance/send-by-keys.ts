/** What tells of a key whether it sends what is written. */
export type SendingPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'repeat' | 'defaultPrevented'
>;

/** Enter with Ctrl, or with Cmd; not the one that ends a word of an input method, that picks a name from a list, nor one that is held down. */
export const isSending = (press: SendingPress): boolean =>
  press.key === 'Enter' &&
  (press.ctrlKey || press.metaKey) &&
  !press.altKey &&
  !press.shiftKey &&
  !press.isComposing &&
  !press.defaultPrevented &&
  !press.repeat;

/** Keys publish what stands in a field, by the main button of its form. */
export function sendByKeys(area: HTMLTextAreaElement, form: HTMLFormElement): void {
  area.addEventListener('keydown', (event) => {
    if (!isSending(event)) return;
    const button = form.querySelector<HTMLButtonElement>('.btn--main[name=intent][value=publish]');
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}
