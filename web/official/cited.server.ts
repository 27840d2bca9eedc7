import type { TextFields } from '#application/community/official/cited-texts.query';
import type { PostView, TopicPage, WordedPost } from '#application/community/topics/topic-page.query';
import type { TooManyTries } from '#application/shared/too-many-tries';
import type { PageEnvironment } from '../lib/page-environment.ts';
import { WRITTEN_IN } from '../lib/texts.tsx';
import { previewNotes } from './preview-notes.server.tsx';

/** A text as typed, or rendered, and the field beside which it is refused. */
export interface TextOfField {
  readonly field: string;
  readonly text: string;
}

type Citing = Pick<PageEnvironment, 'app'>;

/**
 * Rows with the regulatory values where their texts cite them, in the language of those texts, whoever reads them.
 * @param on the day whose values are told; today unless given
 */
export const citedRows = <Row extends object>(
  { app }: Citing,
  rows: readonly Row[],
  fields: TextFields<Row>,
  on?: string,
): Promise<readonly Row[]> => app.official.citedTexts.execute(rows, fields, WRITTEN_IN, on);

/** One such row. */
export async function cited<Row extends object>(
  visit: Citing,
  row: Row,
  fields: TextFields<Row>,
  on?: string,
): Promise<Row> {
  const [found] = await citedRows(visit, [row], fields, on);
  return found!;
}

/** A page of a list, whose rows show the beginning of a text. */
export async function citedList<List extends { readonly items: readonly { readonly excerpt: string }[] }>(
  visit: Citing,
  list: List,
  cutAt: number,
): Promise<List> {
  return { ...list, items: await citedRows(visit, list.items, { plain: ['excerpt'], cutAt }) };
}

/** All texts of a topic's page. */
export async function citedTopic(visit: Citing, page: TopicPage): Promise<TopicPage> {
  const { opening, official, accepted, replies } = page;
  const posts = [opening, ...official, ...accepted, ...replies];
  const told = await citedRows<PostView>(visit, posts, { html: ['html'], plain: ['plain'] });
  if (told === posts) return page;
  const from = (start: number, of: readonly PostView[]) => told.slice(start, start + of.length);
  return {
    ...page,
    opening: told[0] as WordedPost,
    official: from(1, official),
    accepted: from(1 + official.length, accepted),
    replies: from(1 + official.length + accepted.length, replies),
  };
}

type Previewing = Citing & Pick<PageEnvironment, 'viewer' | 'now' | 'locale'>;

/** A text as it would be posted, made by the one renderer, over what it cites that cannot be told. @param on the day whose values are told; today unless given */
export async function previewed(visit: Previewing, body: string, on?: string): Promise<string> {
  const made = await visit.app.community.previewBody.execute({ actor: visit.viewer.actor, body });
  const { html } = await cited(visit, made, { html: ['html'] }, on);
  return html + (await notesOn(visit, body, on));
}

async function notesOn(visit: Previewing, text: string, on?: string): Promise<string> {
  const { citedTexts } = visit.app.official;
  const [gaps, miscited] = [await citedTexts.gapsIn([text], on), citedTexts.miscitedIn(text)];
  return gaps.length + miscited.length === 0 ? '' : previewNotes(visit, { gaps, miscited });
}

const TOO_MANY: TooManyTries['code'] = 'access.too-many-tries';

/** The same beside a question that is asked in any case: none, where too many were asked for just now. */
export function previewedIfAllowed(
  ...asked: Parameters<typeof previewedTexts>
): ReturnType<typeof previewedTexts> {
  return previewedTexts(...asked).catch((error: unknown) => {
    if ((error as Partial<TooManyTries>).code === TOO_MANY) return {};
    throw error;
  });
}

/** Those of one form, by their fields. @throws TooManyTries */
export async function previewedTexts(
  visit: Previewing,
  texts: readonly TextOfField[],
  on?: string,
): Promise<Readonly<Record<string, string>>> {
  const made = await visit.app.community.previewBody.all({ actor: visit.viewer.actor, texts });
  const told = await citedRows(visit, made, { html: ['html'] }, on);
  const notes = await Promise.all(texts.map(({ text }) => notesOn(visit, text, on)));
  return Object.fromEntries(texts.map(({ field }, index) => [field, told[index]!.html + notes[index]!]));
}
