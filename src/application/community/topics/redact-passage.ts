import { PassageOfRank } from '#domain/community/official/official.errors';
import type { Members } from '#domain/community/members/members.port';
import { PurgeRule } from '#domain/community/purges/purge.errors';
import type { PostId } from '#domain/community/topics/ids';
import { Passage, REDACTED, REDACTED_SLUG } from '#domain/community/topics/passage';
import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import { TopicRule } from '#domain/community/topics/topic.errors';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Readings } from '#domain/community/topics/readings';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { knownIds } from '#domain/shared/id';
import type { CasePieces } from '../../moderation/published/case-pieces.api.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { RedactedRow, RedactionReach, TextStore, WordsToRedact } from '../../shared/text-stores.ts';
import type { AnsweredQuestions } from '../official/answered-questions.keeper.ts';
import type { RedactedReferences } from '../official/redacted-references.keeper.ts';
import type { SealedTexts } from '../official/sealed-texts.keeper.ts';
import type { BodyComposer } from './body.composer.ts';
import type { OthersWords } from './others-words.policy.ts';
import type { PassagePlace, PassagePlaces, PassagePost, Passages } from './passages.port.ts';
import type { RecordSignatures } from './record-signatures.port.ts';
import type { RemovedPassages } from './removed-passages.port.ts';
import { restrictionBy, restrictionOfTopic, restrictionOutside } from './restriction.policy.ts';
import type { RedactedPictures } from './redacted-pictures.keeper.ts';
import { judgedReason, mustKnowPost } from './topic-access.policy.ts';
import { mayRedactOfficialWords, mayRedactWordsOf } from './rank-over-words.policy.ts';
import { mustBeAllowedOnWords } from './words-rights.policy.ts';

/** Where a passage is taken from: a post, or what a case is about. */
type RedactedFrom = { readonly postId: PostId } | { readonly itemId: string };

type RedactPassageCommand = RedactedFrom & {
  readonly actor: Actor;
  /** As it is typed in the post. */
  readonly passage: string;
  readonly reason: string | null;
  /** Key of one of the grounds that Moderation knows. */
  readonly ground?: string | null;
};

/** What more people say than that is no secret, but a word that everybody uses; a short word is one sooner. */
const MOST_AUTHORS = 100;
const MOST_AUTHORS_OF_SHORT = 10;
/** So many posts and titles are redacted at once; the rest waits for the next time. */
export const AT_ONCE = 100;

/** Of what stands beyond reach, so many places at most become cases of the queue. */
const CASES_AT_MOST = 20;
/** Longer words that hold a passage, as they are shown. */
const WORDS_SHOWN = 12;

/** What an earlier stroke of it leaves. */
interface Redacted {
  readonly done: number;
  /** Within reach, for the next time. */
  readonly left: number;
  /** It also stands in words that only somebody of a higher rank, or of another category, redacts. */
  readonly isBeyondReach: boolean;
  /** So many records hold it: what was done and why, which only two people change. */
  readonly records: number;
}

/** Of all places those that this actor may redact, and the others. */
interface Reach {
  readonly within: PassagePlaces;
  readonly beyond: readonly (PassagePlace | PassagePost)[];
}

/** What an act on the stores left. */
interface Stored {
  readonly changed: readonly RedactedRow[];
  readonly kept: number;
  readonly records: number;
}

/** The text that a passage is chosen from. */
interface HeldText {
  readonly source: string;
  readonly isOwn: boolean;
  readonly object: { readonly kind: string; readonly id: string };
}

interface Redaction {
  readonly passage: Passage;
  /** As it was chosen. */
  readonly chosen: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly reason: string | null;
  readonly ground: string | null | undefined;
}

/**
 * Takes a passage out of everything that was ever kept of it: the post, its former versions, whatever quotes it, titles
 * and addresses, and every store that is registered. Each stroke in one transaction; nothing of it can be undone. Whoever
 * repeats a passage cannot keep it there: copies go stroke by stroke, and what somebody of rank says holds up no other.
 * Records of what was done change where a second person who erases for good takes out the same passage within a week.
 */
export class RedactPassage {
  constructor(
    private readonly topics: Topics,
    private readonly members: Members,
    private readonly pieces: CasePieces,
    private readonly passages: Passages,
    private readonly words: OthersWords,
    private readonly answered: AnsweredQuestions,
    private readonly sealed: SealedTexts,
    private readonly references: RedactedReferences,
    private readonly pictures: RedactedPictures,
    private readonly composer: BodyComposer,
    private readonly stores: readonly TextStore[],
    private readonly signatures: RecordSignatures,
    private readonly readings: Readings,
    private readonly removed: RemovedPassages,
    private readonly audit: AuditLog,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What the passage is chosen from, also where the post is gone. @throws as `execute` does of whoever may not */
  async text(actor: Actor, from: RedactedFrom): Promise<{ source: string; isOwn: boolean }> {
    return this.unitOfWork.run(async () => {
      const { source, isOwn } = await this.hold(actor, from);
      return { source, isOwn };
    });
  }

  /** Where the passage stands as far as they may read, before anything is done. @throws as `execute` does, but for the reason */
  async look({ actor, passage, ...from }: RedactedFrom & Pick<RedactPassageCommand, 'actor' | 'passage'>) {
    const judged = Passage.of(passage, this.readings);
    return this.unitOfWork.run(async () => {
      await this.hold(actor, from);
      const { within, beyond } = await this.reach(actor, judged);
      const known = <Place extends PassagePlace>(places: readonly Place[]) =>
        places.filter(({ audience }) => actor.sees(audience)).length;
      const around = (await this.passages.aroundOf(judged)).filter(({ audience }) => actor.sees(audience));
      const words = around.flatMap(({ text }) => judged.aroundIn(text));
      return {
        posts: known(within.posts),
        titles: known(within.topics),
        beyond: known(beyond),
        glued: { places: around.length, words: [...new Set(words)].slice(0, WORDS_SHOWN) },
      };
    });
  }

  /**
   * @throws InvalidValue beside `passage`: found nowhere; beside `reason`: repeats the passage;
   *   TopicRule `community.passage-too-common`: of those who do not take content away for good;
   *   PassageOfRank: nothing of it is theirs to redact
   */
  async execute(command: RedactPassageCommand): Promise<Redacted> {
    const by = command.actor.mustBeMember();
    const passage = Passage.of(command.passage, this.readings);
    const reason = judgedReason(command.reason, true);
    if (reason !== null && passage.isIn(reason))
      throw new InvalidValue('reason', 'community.reason-repeats-passage');
    const { redacted, pictures } = await this.unitOfWork.run(async () => {
      const { actor, ground } = command;
      const held = await this.hold(actor, command);
      const at = this.clock.now();
      const { within, beyond } = await this.reach(actor, passage);
      const places = { posts: within.posts.slice(0, AT_ONCE), topics: within.topics.slice(0, AT_ONCE) };
      const redaction = { passage, chosen: command.passage, actor, at, reason, ground };
      await this.redactTitles(places, redaction);
      await this.redactPosts(places, redaction);
      const stored = await this.redactStores(redaction);
      await this.references.review(stored.changed, at);
      await this.pieces.shownAnew(stored.changed, at);
      await this.tellAuthors(stored.changed, { ...redaction, of: held.object });
      const done = places.posts.length + places.topics.length;
      await this.handOn(beyond, { passage: command.passage, at });
      const left = within.posts.length + within.topics.length - done;
      if (done + stored.changed.length === 0) this.mustLeaveSomething(actor, { stored, beyond });
      const pictures = await this.pictures.part(places.posts, stored.changed);
      const isBeyondReach = beyond.length + stored.kept > stored.records;
      await this.audit.write({
        at,
        actorId: by,
        action: 'post.redact',
        outcome: 'done',
        objectKind: held.object.kind,
        objectId: held.object.id,
        details: {
          posts: places.posts.length,
          titles: places.topics.length,
          rows: stored.changed.length,
          left,
          beyond: beyond.length + stored.kept,
          records: stored.records,
          changed: changedIn(places, stored.changed),
        },
      });
      return { redacted: { done, left, isBeyondReach, records: stored.records }, pictures };
    });
    await this.pictures.delete(pictures);
    return redacted;
  }

  /** @throws PassageOfRank, InvalidValue, unless it waits for somebody else to sign as well */
  private mustLeaveSomething(actor: Actor, { stored, beyond }: { stored: Stored; beyond: Reach['beyond'] }) {
    if (stored.records > 0 && actor.may('post.purge', NO_CATEGORY)) return;
    const known = beyond.filter(({ audience }) => actor.sees(audience)).length;
    if (stored.kept + known > 0) throw new PassageOfRank();
    throw new InvalidValue('passage', 'community.passage-not-there');
  }

  private async hold(actor: Actor, from: RedactedFrom): Promise<HeldText> {
    if ('itemId' in from) {
      const { piece, target } = await this.pieces.ofCase(actor, from.itemId, 'redact');
      return { source: piece.source, isOwn: false, object: target };
    }
    const { postId } = from;
    const { topic, post } = await this.topics.getForChangeWith(postId);
    mustKnowPost({ topic, post }, actor);
    if (post.isPurged) throw new PurgeRule('community.purged');
    const { words } = await this.words.of(post);
    mustBeAllowedOnWords('redact', actor, post.state, { category: topic.category, words });
    return { source: post.text, isOwn: actor.is(post.authorId), object: { kind: 'post', id: postId } };
  }

  private async reach(actor: Actor, passage: Passage): Promise<Reach> {
    const places = await this.passages.placesOf(passage, mostAuthors(actor, passage));
    if (!places) throw tooCommon(passage);
    const authors = [...places.posts, ...places.topics].map(({ authorId }) => authorId);
    const beyondReach = await this.beyondReach(actor, authors);
    const isOurs = mayRedactOfficialWords(actor);
    const reached = ({ authorId, categoryId, isOfficial = false }: PassagePlace & { isOfficial?: boolean }) =>
      !beyondReach.has(authorId) &&
      (!isOfficial || isOurs || actor.is(authorId)) &&
      actor.may('post.redact', categoryId);
    const within = { posts: places.posts.filter(reached), topics: places.topics.filter(reached) };
    const beyond = [...places.posts, ...places.topics].filter((place) => !reached(place));
    return { within, beyond };
  }

  /** Whose words this actor leaves as they are. */
  private async beyondReach(actor: Actor, authors: readonly string[]): Promise<Set<string>> {
    const beyond = new Set<string>();
    for (const author of new Set(knownIds<'Member'>(authors)))
      if (!mayRedactWordsOf(actor, author, await this.words.roleOf(author))) beyond.add(author);
    return beyond;
  }

  /** What this actor does not reach waits in the queue for whoever does. */
  private async handOn(
    beyond: readonly (PassagePlace | PassagePost)[],
    left: { passage: string; at: Date },
  ): Promise<void> {
    for (const place of beyond.slice(0, CASES_AT_MOST))
      if ('postId' in place) {
        const { post } = await this.topics.getForChangeWith(place.postId);
        post.tellOfLeft(left.passage, left.at);
      } else (await this.topics.getForChange(place.topicId)).tellOfLeft(left.passage, left.at);
  }

  /** Who hears of it through the opening post hears of it once. */
  private async redactTitles({ topics, posts }: PassagePlaces, redaction: Redaction): Promise<void> {
    const { passage, chosen, actor, at, reason, ground } = redaction;
    const told = new Set(posts.filter(({ isOpening }) => isOpening).map(({ topicId }) => topicId));
    for (const { topicId: id } of topics) {
      const topic = await this.topics.getForChange(id);
      actor.mustBeAllowed('post.redact', topic.category);
      const made = told.has(id) ? null : restrictionOfTopic(actor, this.ids, topic, { reason, ground });
      const restriction = (title: string) => made && { ...made, title };
      const isMasked = topic.mask({ passage, by: actor.mustBeMember(), at, restriction });
      if (made && isMasked) await this.removed.keep({ topicId: id }, chosen, made.decisionId);
      await this.answered.review(id, at);
    }
  }

  private async redactPosts({ posts }: PassagePlaces, redaction: Redaction): Promise<void> {
    const by = redaction.actor.mustBeMember();
    for (const { postId } of posts) {
      const { topic, post } = await this.topics.getForChangeWith(postId);
      await this.redactPost(topic, post, redaction);
      await this.sealed.changed(topic, post, { by, at: redaction.at });
    }
  }

  private async redactPost(topic: Topic, post: Post, redaction: Redaction): Promise<void> {
    const { passage, chosen, actor, at, reason, ground } = redaction;
    actor.mustBeAllowed('post.redact', topic.category);
    const { body } = await this.composer.compose(passage.redactedIn(post.text), actor, 'another');
    const { authorId, writtenAt } = post;
    const restriction = restrictionBy(actor, this.ids, { topic, authorId, writtenAt, reason, ground });
    post.mask({ body, by: actor.mustBeMember(), at, restriction });
    if (restriction) await this.removed.keep({ postId: post.id }, chosen, restriction.decisionId);
  }

  /** Records only where another person signed the same before. */
  private async redactStores({ actor, passage, at }: Redaction): Promise<Stored> {
    const first = await this.redactIn(actor, passage, false);
    if (first.records === 0 || !actor.may('post.purge', NO_CATEGORY)) return first;
    if (!(await this.signatures.sign(passage, actor.mustBeMember(), at))) return first;
    const second = await this.redactIn(actor, passage, true);
    return { ...second, changed: [...first.changed, ...second.changed] };
  }

  private async redactIn(actor: Actor, passage: Passage, records: boolean): Promise<Stored> {
    const words = wordsOf(passage);
    const where = actor.reachOf('post.redact');
    const categories = where === 'everywhere' ? null : [...(where ?? [])];
    const done: { changed: RedactedRow[]; kept: number; records: number } = {
      changed: [],
      kept: 0,
      records: 0,
    };
    for (const store of this.stores) {
      const authors = await store.authorsOf(words);
      if (authors.length > mostAuthors(actor, passage)) throw tooCommon(passage);
      const beyond = await this.beyondReach(actor, authors);
      const reach: RedactionReach = {
        except: [...beyond],
        categories,
        records,
        official: mayRedactOfficialWords(actor),
      };
      const { changed, left, records: kept } = await store.redact(words, reach);
      done.changed.push(...changed);
      done.kept += left;
      done.records += kept;
    }
    return done;
  }

  /**
   * What others wrote outside topics has a statement of its own: one for each of them, under the piece of theirs that it was chosen from,
   * or else the first.
   */
  private async tellAuthors(
    changed: readonly RedactedRow[],
    { actor, at, reason, ground, of }: Redaction & { of: HeldText['object'] },
  ): Promise<void> {
    const by = actor.mustBeMember();
    const told = knownIds<'Member'>(new Set(changed.flatMap(({ authorId }) => authorId ?? []))).map(
      (authorId) => {
        const pieces = this.pieces.among(changed.filter((row) => row.authorId === authorId));
        const chosen = pieces.find(({ kind, id }) => kind === of.kind && id === of.id);
        return { authorId, piece: chosen ?? pieces[0] ?? { kind: 'profile', id: authorId } };
      },
    );
    const shown = await this.pieces.named(told.map(({ piece }) => piece));
    for (const { authorId, piece } of told) {
      const { title = '', writtenAt = at } = shown.get(`${piece.kind}:${piece.id}`) ?? {};
      const where = { authorId, title, writtenAt: new Date(writtenAt) };
      const restriction = restrictionOutside(actor, this.ids, { ...where, reason, ground });
      if (restriction) (await this.members.get(by)).tellOfTaken(restriction, piece, at);
    }
  }
}

const mostAuthorsOf = ({ isShort }: Passage): number => (isShort ? MOST_AUTHORS_OF_SHORT : MOST_AUTHORS);
const mostAuthors = (actor: Actor, passage: Passage): number =>
  actor.may('post.purge', NO_CATEGORY) ? Number.MAX_SAFE_INTEGER : mostAuthorsOf(passage);
const tooCommon = (passage: Passage) =>
  new TopicRule('community.passage-too-common', { max: mostAuthorsOf(passage) });

/** So many rows of a table are named in the log; beyond that it tells how many there were. */
const MOST_NAMED = 200;

/** Ids by table. */
function changedIn({ posts, topics }: PassagePlaces, rows: readonly RedactedRow[]) {
  const all = [
    ...posts.map(({ postId: id }) => ({ table: 'community.post', id })),
    ...topics.map(({ topicId: id }) => ({ table: 'community.topic', id })),
    ...rows,
  ];
  const byTable = new Map<string, string[]>();
  for (const { table, id } of all) byTable.set(table, [...(byTable.get(table) ?? []), id]);
  return Object.fromEntries([...byTable].map(([table, ids]) => [table, ids.slice(0, MOST_NAMED)]));
}

const wordsOf = (passage: Passage): WordsToRedact => ({
  pattern: passage.pattern,
  slugPattern: passage.slugPattern,
  marker: REDACTED,
  slugMarker: REDACTED_SLUG,
  redactedIn: (text) => passage.redactedIn(text),
});
