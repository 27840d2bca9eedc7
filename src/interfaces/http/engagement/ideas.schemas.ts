import type {
  IdeaAnswerView,
  IdeaCommentView,
  IdeaLink,
  IdeaRow,
  IdeaView,
} from '#application/engagement/ideas/idea-view';
import { BRANCHES } from '#application/community/limits';
import { IDEA_STATUSES, IDEA_THEMES, VOTES_EACH } from '#application/engagement/limits';
import {
  count,
  id,
  listOf,
  maybe,
  moment,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';

export const ideaNumber: Schema = { ...count, minimum: 1, description: 'In the address of the idea.' };
const status = oneOf(...IDEA_STATUSES);
const standing = oneOf('published', 'held', 'hidden');
const html = text({ description: 'Made of the Markdown source; safe to set.' });

const row = {
  id,
  number: ideaNumber,
  slug: text(),
  title: text(),
  theme: oneOf(...IDEA_THEMES),
  branches: listOf(oneOf(...BRANCHES)),
  status,
  statusAt: moment,
  authorId: id,
  proposedAt: moment,
  votes: count,
  comments: count,
  voted: { ...yesOrNo, description: 'Whether the caller supports it.' },
  standing,
};
const source = text({ description: 'As it was typed; told to its author alone.' });
const own = {
  mayEdit: { ...yesOrNo, description: 'Whether the caller may change it.' },
  mayWithdraw: { ...yesOrNo, description: 'Whether the caller may take it back.' },
};
const link = objectOf<IdeaLink>({ number: ideaNumber, slug: text(), title: text() });

export const IDEA_SCHEMAS: Readonly<Record<string, Schema>> = {
  IdeaRow: objectOf<IdeaRow>(row),
  Idea: objectOf<IdeaView>({
    ...row,
    html,
    source: maybe(source),
    ...own,
    answers: listOf(
      objectOf<IdeaAnswerView>({
        id,
        fromStatus: status,
        status,
        html,
        authorId: id,
        department: maybe(text()),
        answeredAt: moment,
        isOfficial: { ...yesOrNo, description: 'Said in the name of the organisation.' },
      }),
    ),
    mergedInto: maybe(link),
    mergedFrom: listOf(link),
    open: { ...yesOrNo, description: 'Whether it takes votes.' },
    votesLeft: maybe({ ...count, maximum: VOTES_EACH, description: 'Of the caller.' }),
  }),
  IdeaComment: objectOf<IdeaCommentView>({
    id,
    authorId: id,
    writtenAt: moment,
    editedAt: maybe(moment),
    html,
    source: maybe(source),
    standing,
    ...own,
  }),
};
