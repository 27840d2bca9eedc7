import { isTaken } from './marks.ts';

/**
 * A reaction that nobody gave yet stands in the menu of a line, and is shown by the line that comes anew: it answers at once only where that
 * is heard. Elsewhere the form goes as it is, and the page that comes shows it.
 */
export function takeFirstMark(event: SubmitEvent): void {
  const { submitter: button, target: form } = event;
  if (!(button instanceof HTMLButtonElement) || !(form instanceof HTMLFormElement)) return;
  const failed = form.dataset.marks;
  if (failed === undefined || button.dataset.first === undefined) return;
  event.preventDefault();
  void give(button, failed);
}

async function give(button: HTMLButtonElement, failed: string): Promise<void> {
  const line = button.closest('li')?.id ?? '';
  if (button.dataset.busy !== undefined || !(await isTaken(button, button.value, failed))) return;
  // The line may have come anew meanwhile.
  const menu = document.getElementById(line)?.querySelector<HTMLDetailsElement>('details.msg__more');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}
