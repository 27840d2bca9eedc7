import { reportIdIn } from '../insights/report-in.server.ts';
import { resource } from '../lib/gates.server.ts';

/** What a report said of a period, as a PDF: for whoever may read figures now, in their language. */
export const loader = resource('insights.read', async (visit) => {
  const { app, actor, params, locale } = visit;
  const { fileName, bytes } = await app.insights.reports.paper(actor, {
    id: reportIdIn(visit),
    key: params['periode'] ?? '',
    language: locale,
  });
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
