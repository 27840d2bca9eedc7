import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageProvider } from './lib/page.tsx';
import { TextsProvider } from './lib/texts.tsx';

/**
 * Pages are documents: rendered once, whole, never hydrated. The bytes go out as they are (see `http/remix.ts`).
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  environment: AppLoadContext,
) {
  const markup = renderToStaticMarkup(
    <TextsProvider locale={environment.locale}>
      <PageProvider environment={environment} url={request.url} script={remix.manifest.entry.module}>
        <RemixServer context={remix} url={request.url} />
      </PageProvider>
    </TextsProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  const html = Buffer.from(`<!doctype html>${markup}`);
  return Object.assign(new Response(null, { status, headers }), { [Symbol.for('html')]: html });
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return;
  context.problemOf(error);
}
