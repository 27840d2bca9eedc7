import type { IdeaView, MergeForeseen, SimilarIdea } from '#application/engagement/ideas/idea-view';
import type { Visit } from '../lib/gates.server.ts';
import { aNumber, queryOf, upTo } from '../lists/query.ts';

const LONGEST = 300;
/** The end of an address, or the bare number. */
const NUMBERED = /^(?:.*\/)?#?(?:[a-z0-9-]+-)?([1-9]\d{0,8})\/?(?:[?#].*)?$/;

/** Where somebody is who chooses the idea that another one is joined to. */
export interface IdeaChoiceStep {
  readonly q: string;
  readonly foreseen: MergeForeseen | null;
  readonly offered: readonly SimilarIdea[];
  /** They were looked for, and not only like this one. */
  readonly areFound: boolean;
  readonly error: 'itself' | 'nothing' | null;
}

/** As the address says it: `q`, what was looked for; `avec`, the number of the one that was chosen. */
export async function otherIdeaStep(visit: Visit, idea: IdeaView): Promise<IdeaChoiceStep> {
  const { app, actor, url } = visit;
  const { q = '', avec } = queryOf(url, { q: upTo(LONGEST), avec: aNumber });
  const like = async (words: string) =>
    (await app.engagement.similarIdeas.execute(actor, words)).filter(({ number }) => number !== idea.number);
  const named = Number(avec ?? NUMBERED.exec(q)?.[1] ?? 0);
  if (named === idea.number)
    return { q, foreseen: null, offered: await like(idea.title), areFound: false, error: 'itself' };
  const foreseen = named > 0 ? await foreseenWith(visit, idea, named) : null;
  if (foreseen) return { q, foreseen, offered: [], areFound: true, error: null };
  const found = q === '' ? [] : await like(q);
  const areFound = found.length > 0;
  const error = areFound || (q === '' && avec === undefined) ? null : 'nothing';
  return { q, foreseen: null, offered: areFound ? found : await like(idea.title), areFound, error };
}

/** What would change; null where there is no such idea. */
async function foreseenWith(visit: Visit, idea: IdeaView, into: number): Promise<MergeForeseen | null> {
  const { app, actor } = visit;
  return app.engagement.mergeForeseen.execute(actor, idea.id, into).catch((error: unknown) => {
    if (visit.problemOf(error).status === 404) return null;
    throw error;
  });
}
