import type { AskedQuestionView } from '#application/community/official/asked-question.query';
import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { MASKED } from '../lib/refused.ts';
import { cited } from './cited.server.ts';

const MOST_REFERENCES = 4;

interface AskedTopic {
  readonly id: string;
  readonly number: number;
  readonly category: { readonly id: string; readonly slug: string };
  readonly branches: readonly string[];
  readonly tags?: readonly string[];
}

/** By which a form says which question was read. */
export interface AskedVersion {
  readonly hash: string;
  readonly title: string;
  /** Of the text. */
  readonly number: number;
}

const versionOf = ({ hash, topic, text }: AskedQuestionView): AskedVersion => ({
  hash,
  title: topic.title,
  number: text.number,
});

/** Of the question that stands above a form. */
export async function askedVersion(visit: Visit, topic: AskedTopic): Promise<AskedVersion | null> {
  const question = await visit.app.official.askedQuestion.execute(visit.actor, topic.id);
  if (!question) return null;
  return versionOf(question);
}

/** What an agent has before their eyes while they answer: the question as it is now, and what was answered to the like. @throws 404 */
export async function askedAt(visit: Visit, topic: AskedTopic) {
  const { app, actor } = visit;
  const [question, near, references] = await Promise.all([
    app.official.askedQuestion.execute(actor, topic.id),
    app.community.nearTopics.execute(actor, topic.number),
    app.official.nearReferences.execute(actor, {
      categoryId: topic.category.id,
      tags: topic.tags ?? [],
      branches: topic.branches,
      most: MOST_REFERENCES,
    }),
  ]);
  if (!question) throw nothingHere('community.topic-not-found');
  const { text, earlier, ...shown } = question;
  return {
    question: await cited(visit, shown, { html: ['html'] }),
    read: versionOf(question),
    /** What became of texts that may have been read, by their numbers. */
    earlier: earlier.map(({ number, source }) => ({
      number,
      diff: app.text
        .diff(source, text.source)
        .map((part) => (part.kind === 'removed' ? { ...part, text: MASKED } : part)),
    })),
    near,
    references,
    category: topic.category.slug,
  };
}

export type Asked = Awaited<ReturnType<typeof askedAt>>;
