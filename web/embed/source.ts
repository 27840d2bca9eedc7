import type { BegunContact } from '#application/insights/deflection/begin-contact';
import type {
  PublicComment,
  PublicComments,
  PublicEvent,
  PublicFindings,
  PublicQuestion,
  PublicSource,
} from '#interfaces/http/community/public.routes';

/** Where this script comes from is where the community is. */
const COMMUNITY = new URL(/* @vite-ignore */ '..', import.meta.url).href;

type Sent<T> = { [Name in keyof T]: T[Name] extends Date ? string : T[Name] };
export type Question = Sent<PublicQuestion>;
export type Event = Sent<PublicEvent>;

export type Comment = Sent<PublicComment>;
export type Commented = Answer<Comment> & Pick<PublicComments, 'topic'>;

export type Found = Answer<Question> & Pick<PublicFindings, 'correction'>;

export interface Answer<T> {
  readonly from: PublicSource;
  readonly data: readonly T[];
}

/** A page of the community. */
export const pageAt = (path: string, query: Readonly<Record<string, string>> = {}): string => {
  const url = new URL(path, COMMUNITY);
  for (const [name, value] of Object.entries(query)) if (value !== '') url.searchParams.set(name, value);
  return url.href;
};

/** Asks without saying who asks: no cookie goes along, none comes back. */
export async function asked<T, Told = Answer<T>>(
  what: 'questions' | 'search' | 'events' | 'comments',
  query: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Told> {
  const answer = await fetch(pageAt(`api/v1/public/${what}`, query), {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    ...(signal && { signal }),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as Told;
}

/** Nothing is counted where the organisation counts nothing; the form goes on either way. */
const tells = (path: string): Promise<Response | null> =>
  fetch(pageAt(`contacts${path}`), {
    method: 'POST',
    credentials: 'omit',
    // It outlives the page, which a form that is sent leaves.
    keepalive: true,
  }).catch(() => null);

export async function beginsContact(): Promise<BegunContact | null> {
  const answer = await tells('');
  return answer?.ok ? ((await answer.json()) as BegunContact) : null;
}

export const tellsContact = async (id: string, step: string): Promise<void> =>
  void (await tells(`/${id}/${step}`));
