import { insertText, replaceText } from './insert-text.ts';

interface Words {
  readonly alt: string;
  /** Characters. */
  readonly altMax: number;
  readonly sending: string;
  readonly failed: string;
}

/** Pictures that are pasted, dropped or chosen are sent at once; their description is asked first. */
export function sendPictures(area: HTMLTextAreaElement, chooser: HTMLElement | null, words: Words): void {
  const take = (files: Iterable<File>, event: Event) => {
    const pictures = [...files].filter((file) => file.type.startsWith('image/'));
    if (pictures.length === 0) return;
    event.preventDefault();
    void inTurn(pictures, (file) => sendOne(area, file, words));
  };
  area.addEventListener('paste', (event) => take(event.clipboardData?.files ?? [], event));
  area.addEventListener('drop', (event) => take(event.dataTransfer?.files ?? [], event));
  chooser?.addEventListener('click', (event) => {
    event.preventDefault();
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.addEventListener(
      'change',
      () => void inTurn([...(input.files ?? [])], (file) => sendOne(area, file, words)),
    );
    input.click();
  });
}

async function inTurn(files: readonly File[], send: (file: File) => Promise<void>): Promise<void> {
  for (const file of files) await send(file);
}

async function sendOne(area: HTMLTextAreaElement, file: File, words: Words): Promise<void> {
  const alt = window.prompt(words.alt, '')?.trim();
  if (!alt) return;
  const placeholder = `![${words.sending}](#${file.size})`;
  insertText(area, placeholder);
  const body = new FormData();
  body.set('alt', alt.slice(0, words.altMax));
  body.set('file', file, file.name || 'image');
  try {
    const answer = await fetch('/images', { method: 'POST', body, redirect: 'manual' });
    const told = (await answer.json()) as { markdown?: string; problem?: Problem };
    if (!told.markdown) throw new Error(told.problem?.fields?.[0]?.text ?? told.problem?.title ?? '');
    replaceText(area, placeholder, told.markdown);
  } catch (error) {
    replaceText(area, placeholder, '');
    window.alert(
      words.failed.replace('{reason}', error instanceof SyntaxError ? '' : (error as Error).message),
    );
  }
}

interface Problem {
  readonly title: string;
  readonly fields?: readonly { readonly text: string }[];
}
