import { Router } from 'express';
import type { ExportState } from '#application/community/exports/read-export';
import { EXPORT_FORMATS, EXPORT_KINDS } from '#application/community/limits';
import type { App } from '../../composition/app.ts';
import { mustBeInScope } from '../client-scopes.ts';
import {
  count,
  id,
  maybe,
  moment,
  named,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';
import { route } from '../route.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { ExportRequest } from './exports.request.ts';

type ExportJob = Omit<ExportState, 'link'> & { readonly fileUrl: string | null };

export const EXPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  ExportJob: objectOf<ExportJob>({
    id,
    kind: oneOf(...EXPORT_KINDS),
    format: oneOf(...EXPORT_FORMATS),
    state: oneOf('running', 'ready', 'refused'),
    done: { ...count, description: 'Rows that were read.' },
    truncated: { ...yesOrNo, description: 'There is more than one file holds: the rest is not in it.' },
    askedAt: moment,
    until: moment,
    bytes: count,
    fileUrl: {
      ...maybe(text({ format: 'uri' })),
      description:
        'Opens the file for whoever holds it, as long as whoever asked may have it and until its day is over; null while it is not ready.',
    },
  }),
};

const about = { tag: 'Exports' };
/** By what each is read one by one. */
const READ_BY = { topics: 'listTopics', members: 'listMembers' } as const;

/** Much at once, in the background. @param publicUrl where the site stands @param base where the adapter does */
export function exportRoutes(
  router: Router,
  app: App,
  { publicUrl, base }: { publicUrl: string; base: string },
): void {
  const told = ({ link, ...state }: ExportState): ExportJob => ({
    ...state,
    fileUrl: link === null ? null : `${publicUrl}/exports/${link}`,
  });
  route(
    router,
    'post',
    '/exports',
    'exports.make',
    ExportRequest,
    async ({ input, viewer, res }) => {
      mustBeInScope(READ_BY[input.kind], viewer);
      const { id: made } = await app.exports.ask.execute({ viewer, kind: input.kind, format: input.format });
      res.set('Location', `${base}/jobs/${made}`);
      return told(await app.exports.read.state(viewer, made));
    },
    {
      operation: {
        ...about,
        id: 'askForExport',
        summary: 'Have topics or members, as the caller may read them, made into one file',
        status: 202,
        located: true,
        answer: named('ExportJob'),
      },
    },
  );
  route(
    router,
    'get',
    '/jobs/:id',
    'exports.make',
    EmptyRequest,
    async ({ params, viewer }) => told(await app.exports.read.state(viewer, params.id)),
    {
      operation: {
        ...about,
        id: 'readJob',
        summary: 'How far an export is, and where its file is once it is ready',
        answer: named('ExportJob'),
        refusals: [404],
        item: true,
      },
    },
  );
}

const TYPES = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson' } as const;

/** Files of exports, for whoever holds their link: inside, whoever asked is asked after. */
export function exportFilesRouter(app: App): Router {
  const router = Router();
  route(router, 'get', '/exports/:sealed', 'exports.fetch', null, async ({ params, res }) => {
    const { name, format, bytes } = await app.exports.read.file(params.sealed);
    res
      .set({
        'Cache-Control': 'private, no-store',
        'Content-Disposition': `attachment; filename="${name}"`,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Robots-Tag': 'noindex',
      })
      .type(TYPES[format])
      .send(Buffer.from(bytes));
  });
  return router;
}
