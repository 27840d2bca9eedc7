import type { IntlMessageFormat } from 'intl-messageformat';
import type { Letter } from '#application/shared/letter.ports';
import { ORGANISATION } from '#application/shared/organisation-word';
import type { MailTemplate } from '#application/shared/ports';
import { elementsOf, icu, type IcuElement, ICU_KINDS, paragraphsOf } from '../text/icu.ts';
import type { LetterTexts, Templates, Value } from './templates/letter.ts';

/** The parts of a letter that are texts, in the order in which they are read. */
export const LETTER_PARTS = ['subject', 'preview', 'body', 'action', 'after', 'link1', 'link2'] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];

/** Where the organisation's own text of a part is found. */
export const partKey = (template: string, part: LetterPart): string => `letters.${template}.${part}`;
/** Parts of several paragraphs. */
export const isOfLines = (part: LetterPart): boolean => part === 'body' || part === 'after';

/** Whoever writes a letter may say these, and need not. */
export const FREE_NAMES = ['org', 'communityName', 'pseudonym', 'hello'] as const;

/** Words of somebody else, set apart below the paragraphs. */
const QUOTED: Readonly<Partial<Record<MailTemplate, string>>> = {
  'event-letter': 'body',
  'claim-extended': 'words',
  'claim-closed': 'words',
};
/** Where the small links at the end lead: `link1`, `link2`. */
const LINKS: Readonly<Partial<Record<MailTemplate, (value: Value) => readonly string[]>>> = {
  invitation: (value) => [value('refusalPath')],
  'inactivity-first': () => ['/compte/donnees', '/compte/depart'],
  'inactivity-last': () => ['/compte/donnees', '/compte/depart'],
};
/** There is not always something to say of these: a paragraph that names one is left out where there is not. */
const NOT_ALWAYS = new Set([
  'legalGround',
  'clause',
  'title',
  'answer',
  'why',
  'besides',
  'machines',
  'webhookHosts',
]);
/** A paragraph that names one of these beside others is said all the same, without the sentence that names it. */
const SAID_IN_PASSING = new Set(['title']);
const COUNTED = new Set(['plural', 'number']);

/** A letter as it is delivered, part by part; parts that it has not are missing. */
export function partsOf(texts: LetterTexts): Readonly<Partial<Record<LetterPart, string>>> {
  const [link1, link2] = texts.links ?? [];
  return {
    subject: texts.subject,
    preview: texts.preview,
    body: texts.paragraphs.join('\n\n'),
    ...(texts.action !== undefined && { action: texts.action }),
    ...(texts.afterwards && { after: texts.afterwards.join('\n\n') }),
    ...(link1 !== undefined && { link1 }),
    ...(link2 !== undefined && { link2 }),
  };
}

/**
 * What a letter says.
 * @param own texts of the organisation by key; one that says what no value is given for is passed over
 */
export function letterOf(
  template: MailTemplate,
  language: 'fr' | 'en',
  { held, letters }: Templates,
  value: Value,
  own: ReadonlyMap<string, string>,
): Letter {
  const delivered = partsOf(letters[template]);
  const told = (name: string) => (name === 'org' ? ORGANISATION : (held[name]?.(value) ?? value(name)));
  const said = (part: LetterPart): string[] => {
    const text = delivered[part] ?? '';
    const speak = (source: string) =>
      (isOfLines(part) ? paragraphsOf(source) : [source]).flatMap((each) => spoken(each, language, told));
    const ours = own.get(partKey(template, part));
    return ours === undefined ? speak(text) : (unlessFailing(() => speak(ours)) ?? speak(text));
  };
  const line = (part: LetterPart) => said(part)[0] ?? '';
  const quoted = QUOTED[template];
  const paths = LINKS[template]?.(value) ?? [];
  return {
    subject: line('subject'),
    preview: line('preview'),
    paragraphs: said('body'),
    ...(quoted !== undefined && { quote: value(quoted) }),
    ...(delivered.action !== undefined && { action: line('action') }),
    ...(delivered.after !== undefined && { afterwards: said('after') }),
    ...(paths.length > 0 && {
      links: paths.map((path, place) => ({ label: line(place === 0 ? 'link1' : 'link2'), path })),
    }),
  };
}

/** One paragraph, or none. */
function spoken(source: string, language: 'fr' | 'en', told: Value): readonly string[] {
  if (!source.includes('{')) return [source];
  const format = icu(source, language);
  const values: Record<string, string | number> = {};
  const untold = new Set<string>();
  for (const { type, value } of elementsOf(format.getAst() as readonly IcuElement[])) {
    const kind = ICU_KINDS[type];
    if (!kind) continue;
    const name = String(value);
    const said = told(name);
    if (said === '' && NOT_ALWAYS.has(name)) untold.add(name);
    values[name] = COUNTED.has(kind) ? Number(said) : said;
  }
  const saysMore = Object.keys(values).length > 1;
  if ([...untold].some((name) => !(saysMore && SAID_IN_PASSING.has(name)))) return [];
  if (untold.size === 0) return [String(format.format(values))];
  const left = sentencesOf(source).filter((sentence) => !namesAny(icu(sentence, language), untold));
  return [String((left.length === 0 ? format : icu(left.join(' '), language)).format(values))];
}

/** Sentences of a paragraph; those that a choice holds stay with it. */
function sentencesOf(source: string): string[] {
  const sentences: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: mark, index } of source.matchAll(/[{}]|[.!?…]\s+/g)) {
    if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    else if (depth === 0) {
      sentences.push(source.slice(from, index + 1));
      from = index + mark.length;
    }
  }
  return [...sentences, source.slice(from)].filter((sentence) => sentence !== '');
}

const namesAny = (format: IntlMessageFormat, names: ReadonlySet<string>): boolean =>
  (format.getAst() as readonly IcuElement[]).some(
    ({ type, value }) => ICU_KINDS[type] !== undefined && names.has(String(value)),
  );

function unlessFailing<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
