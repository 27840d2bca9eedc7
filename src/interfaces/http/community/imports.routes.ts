import type { Response, Router } from 'express';
import type { ImportRow, LineRefused } from '#application/community/invitations/invitations.query';
import { LIMITS } from '#application/community/limits';
import type { Actor } from '#application/shared/viewer';
import type { App } from '../../composition/app.ts';
import { errorText } from '../../messages/error-text.ts';
import { countAsMany } from '../calls.ts';
import { count, id, listOf, moment, named, objectOf, oneOf, type Schema, text } from '../json-schema.ts';
import { contextOf } from '../request-context.ts';
import { route } from '../route.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { guestLines, guestObjects } from './guest-lines.request.ts';
import { ImportRequest } from './imports.request.ts';

interface RefusedLineTold {
  readonly at: number;
  readonly code: string;
  readonly text: string;
}

type ImportJob = Omit<ImportRow, 'isOver' | 'isCancelled' | 'refusedCount'> & {
  readonly state: 'running' | 'over' | 'cancelled';
  readonly refused: readonly RefusedLineTold[];
};

interface ImportCheck {
  readonly invited: number;
  readonly refused: readonly RefusedLineTold[];
}

const refused: Schema = {
  ...listOf(
    objectOf<RefusedLineTold>({
      at: { ...count, description: 'Number of the line, from 1.' },
      code: text(),
      text: { ...text(), description: 'Why it is not followed, in the language that was asked for.' },
    }),
  ),
  description: 'Lines that are not followed, and why: never what stood in them.',
};

export const IMPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  ImportJob: objectOf<ImportJob>({
    id,
    source: text(),
    state: oneOf('running', 'over', 'cancelled'),
    createdAt: moment,
    total: count,
    done: { ...count, description: 'Lines that were followed or refused already.' },
    invited: count,
    waiting: { ...count, description: 'Invited, and not written to yet.' },
    sent: count,
    joined: count,
    refused,
  }),
  ImportCheck: objectOf<ImportCheck>({
    invited: { ...count, description: 'How many would be invited.' },
    refused,
  }),
};

const about = { tag: 'Imports' };
const LINES_OF_A_CALL = 100;

/** Many people invited at once, in the background: the same lists as in the back office. @param base where the adapter stands */
export function importRoutes(router: Router, app: App, base: string): void {
  const state = async (actor: Actor, jobId: ImportRow['id'], res: Response): Promise<ImportJob> => {
    const found = await app.members.invitations.one(actor, jobId);
    const { isOver, isCancelled, refusedCount: _, refused: lines, ...row } = found;
    return {
      ...row,
      state: isCancelled ? 'cancelled' : isOver ? 'over' : 'running',
      refused: told(lines, res),
    };
  };
  route(
    router,
    'post',
    '/imports/check',
    'invitations.manage',
    ImportRequest,
    async ({ input, viewer: { actor }, res }): Promise<ImportCheck> => {
      const list = await counted(listIn(input), res);
      const foreseen = await app.members.inviteMembers.foresee({ actor, ...list });
      return { invited: foreseen.invited, refused: told(foreseen.refused, res) };
    },
    {
      operation: {
        ...about,
        id: 'checkImport',
        summary: 'What importing a list of people to invite would do, line by line; nothing is done',
        answer: named('ImportCheck'),
      },
    },
  );
  route(
    router,
    'post',
    '/imports',
    'invitations.manage',
    ImportRequest,
    async ({ input, viewer: { actor }, res }) => {
      const list = await counted(listIn(input), res);
      const { id: made } = await app.members.inviteMembers.execute({ actor, ...list });
      res.set('Location', `${base}/imports/${made}`);
      return state(actor, made, res);
    },
    {
      operation: {
        ...about,
        id: 'importMembers',
        summary:
          'Invite all people of a list by mail, in the background; lines that are wrong are told in its report',
        status: 202,
        located: true,
        answer: named('ImportJob'),
      },
    },
  );
  route(
    router,
    'get',
    '/imports/:id',
    'invitations.manage',
    EmptyRequest,
    async ({ params, viewer: { actor }, res }) => state(actor, params.id, res),
    {
      operation: {
        ...about,
        id: 'readImport',
        summary: 'How far an import is, and the report of its lines',
        answer: named('ImportJob'),
        refusals: [404],
        item: true,
      },
    },
  );
}

const listIn = ({ source, format = 'csv', lines: written }: ImportRequest) => {
  const lines = written.replaceAll('\r\n', '\n');
  return { source, lines: format === 'csv' ? guestLines(lines) : guestObjects(lines) };
};

/** Every hundred lines of a list count as a call of their own. @throws TooManyCalls before anything is looked at */
async function counted<List extends { readonly lines: readonly unknown[] }>(
  list: List,
  res: Response,
): Promise<List> {
  const lines = Math.min(list.lines.length, LIMITS.invitation.lines.max);
  await countAsMany(res, Math.max(1, Math.ceil(lines / LINES_OF_A_CALL)));
  return list;
}

const told = (lines: readonly LineRefused[], res: Response): readonly RefusedLineTold[] =>
  lines.map(({ at, code, line }) => ({ at, code, text: errorText(contextOf(res).language, code, { line }) }));
