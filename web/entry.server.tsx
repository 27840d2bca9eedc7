import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FLASH_TOLD, flashIn } from './lib/flash.server.ts';
import { FieldNames, FieldNamesContext } from './lib/field-names.ts';
import { HeadCollector } from './lib/head-collector.ts';
import { HeadTags } from './lib/head.tsx';
import { bytesOf } from './lib/page-bytes.server.ts';
import { PageProvider } from './lib/page.tsx';
import { orgWordsIn } from '#interfaces/messages/org-words';
import { nextMidnight } from './lib/paris-day.ts';
import { saidAs } from './lib/sent-as.ts';
import { pictureOf } from './lib/share-picture.server.ts';
import { TextsProvider } from './lib/texts.tsx';

export { drawLog } from './chat/log-update.server.tsx';
export { pageTexts, sayOwn } from './lib/texts.tsx';

/**
 * Pages are documents: rendered whole, never hydrated; once, unless they name what is to be mended in them. The bytes go out as they are
 * (see `http/remix.ts`).
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  environment: AppLoadContext,
) {
  const head = new HeadCollector();
  const flash = flashIn(request);
  // What is said of days, pinned until one, valid from one, is said anew every day.
  environment.keeping.freshUntil(nextMidnight(environment.now));
  const orNone = (error: unknown) => {
    environment.problemOf(error);
    return 0;
  };
  const [unreadNotifications, unreadMessages] = await Promise.all([
    environment.unreadNotifications().catch(orNone),
    environment.unreadMessages().catch(orNone),
  ]);
  // What a page that goes on in the browser would be handed, and can be read once alone: these never do, and may be drawn twice.
  const drawn: EntryContext = { ...remix, serverHandoffStream: undefined };
  const names = new FieldNames();
  const body = names.drawn(() =>
    renderToStaticMarkup(
      <FieldNamesContext.Provider value={names}>
        <TextsProvider
          locale={environment.locale}
          words={orgWordsIn(environment.site.words, environment.locale)}
          now={environment.now}
          changesAt={(at) => environment.keeping.freshUntil(at)}
        >
          <PageProvider
            environment={environment}
            unreadNotifications={unreadNotifications}
            unreadMessages={unreadMessages}
            url={request.url}
            script={remix.manifest.entry.module}
            head={head}
            flash={flash}
          >
            <RemixServer context={drawn} url={request.url} />
          </PageProvider>
        </TextsProvider>
      </FieldNamesContext.Provider>,
    ),
  );
  const tags = renderToStaticMarkup(
    <HeadTags
      facts={head.collected}
      isRefused={names.isRefused}
      organisation={environment.site.organisation}
      shortName={environment.site.shortName}
      publicUrl={environment.publicUrl}
      locale={environment.locale}
      picture={pictureOf(head.collected, environment.site)}
    />,
  );
  // Said twice, so that who reads no HTML hears it too.
  if (head.collected?.noIndex) headers.set('X-Robots-Tag', 'noindex, follow');
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  if (flash) headers.append('Set-Cookie', FLASH_TOLD);
  const { member } = environment.viewer;
  const html = bytesOf(member ? saidAs(member.id, body) : body, tags);
  return Object.assign(new Response(null, { status, headers }), { [Symbol.for('html')]: html });
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  // What Remix itself refuses (an odd method, an odd address) is an answer, not a fault.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.problemOf(error);
}
