import { beforeEach, expect, it, jest } from '@jest/globals';

/** As much of an element as the guard is, and draws. */
class Part {
  dataset: Record<string, string> = { contact: 'mailto:aide@x.example', contactLabel: 'Écrire en privé' };
  textContent = '';
  children: (Part | string)[] = [];
  closest() {
    return form;
  }
  setAttribute() {}
  append(...children: (Part | string)[]) {
    this.children.push(...children);
  }
  replaceChildren(...children: Part[]) {
    this.children = children;
  }
  get words(): string {
    const inside = this.children.map((child) => (child instanceof Part ? child.words : child));
    return this.textContent + inside.join('');
  }
}

let form = new EventTarget();
const typed = { title: '', body: '' };
const asked = jest.fn<(path: string, sent: { body: URLSearchParams }) => Promise<unknown>>();
let Guard: (new () => Part & { connectedCallback(): void }) | undefined;
Object.assign(globalThis, {
  window: globalThis,
  HTMLElement: Part,
  HTMLTextAreaElement: class {},
  FormData: class {
    get(name: 'title' | 'body') {
      return typed[name];
    }
  },
  customElements: {
    get: () => undefined,
    define: (_name: string, defined: typeof Guard) => (Guard = defined),
  },
  document: { createElement: () => new Part(), documentElement: { lang: 'fr', dataset: {} } },
  fetch: asked,
});
const { enhanceWordsGuard } = await import('../../../../web/enhance/words-guard.ts');
enhanceWordsGuard();

const OFFICIAL = {
  name: 'title',
  family: '',
  explanation: 'Ce titre se lirait comme la parole de l’organisme.',
  explanationEn: null,
  found: 'Réponse officielle',
};
const NUMBER = {
  name: 'body',
  family: 'donnees_personnelles',
  explanation: 'Un numéro de téléphone.',
  explanationEn: null,
  found: '06 12 34 56 78',
};

let guard: Part;
beforeEach(() => {
  jest.useFakeTimers();
  asked.mockReset();
  Object.assign(typed, { title: '', body: '' });
  form = new EventTarget();
  guard = new Guard!();
  (guard as Part & { connectedCallback(): void }).connectedCallback();
});

/** Types, waits a moment, and is answered. */
async function type(fields: Partial<typeof typed>, answer: readonly object[] = []): Promise<void> {
  Object.assign(typed, fields);
  asked.mockResolvedValue({ ok: true, json: async () => answer });
  const event = new Event('input');
  Object.defineProperty(event, 'target', { value: { matches: () => true } });
  form.dispatchEvent(event);
  await jest.advanceTimersByTimeAsync(1_500);
}

it('a title is asked about whatever it says, once, and what was said of it stays while the text is written', async () => {
  await type({ title: 'Réponse officielle' }, [OFFICIAL]);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(asked.mock.calls[0]![1].body.get('title')).toBe('Réponse officielle');
  expect(guard.words).toContain(OFFICIAL.explanation);
  await type({ body: 'Quelques mots' });
  expect(asked).toHaveBeenCalledTimes(1);
  expect(guard.words).toContain(OFFICIAL.explanation);
  await type({ title: '' });
  expect(guard.words).toBe('');
  await type({ title: 'Une réponse à trouver' });
  expect(asked).toHaveBeenCalledTimes(2);
  expect(guard.words).toBe('');
});

it('a title about which nobody answered is asked about again', async () => {
  asked.mockRejectedValueOnce(new Error('offline'));
  await type({ title: 'Réponse officielle' });
  expect(guard.words).toBe('');
  await type({ body: 'Quelques mots' }, [OFFICIAL]);
  expect(guard.words).toContain(OFFICIAL.explanation);
});

it('whoever writes of somebody is led to write to the organisation alone; whoever heads a text as it does, is not', async () => {
  await type({ title: 'Réponse officielle' }, [OFFICIAL]);
  expect(guard.words).not.toContain('Écrire en privé');
  await type({ body: 'Au 06 12 34 56 78' }, [OFFICIAL, NUMBER]);
  expect(guard.words).toContain('Écrire en privé');
});

it('what was said of the text stays while what it is about stands there', async () => {
  const insult = { ...OFFICIAL, name: 'body', explanation: 'Ce mot blesse.', found: 'crétin' };
  await type({ title: 'Une question', body: 'Quel crétin' }, [insult]);
  expect(guard.words).toContain('Ce mot blesse.');
  await type({ body: 'Quel crétin !' });
  expect(asked).toHaveBeenCalledTimes(1);
  expect(guard.words).toContain('Ce mot blesse.');
  await type({ body: 'Quel dommage !' });
  expect(guard.words).toBe('');
});

it('a text without anything like it is not asked about', async () => {
  await type({ body: 'Quelques mots de plus' });
  expect(asked).not.toHaveBeenCalled();
  await type({ body: 'Au 06 12 34 56 78' }, [NUMBER]);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(guard.words).toContain(NUMBER.explanation);
  await type({ body: 'Au' });
  expect(guard.words).toBe('');
});
