import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStaticHandler } from '@remix-run/router';
import { createStaticRouter, StaticRouterProvider } from 'react-router-dom/server.js';
import { HeadCollector } from '../../web/lib/head-collector.ts';
import { pageData } from '../../web/lib/page-data.ts';
import { PageFactsProvider } from '../../web/lib/page.tsx';
import { type Locale, TextsProvider } from '../../web/lib/texts.tsx';
import { SpriteProvider } from '../../web/ui/icon.tsx';

interface Given {
  /** What its loader has read. */
  readonly page: unknown;
  /** What its action refused. */
  readonly refused?: unknown;
  readonly locale?: Locale;
  /** Permissions of whoever looks. */
  readonly may?: readonly string[];
  /** Where the organisation is written to. */
  readonly contact?: string;
}

/** The page of a route, as a browser gets it. */
export async function drawnRoute(
  Page: ComponentType,
  { page, refused, locale, may = [], contact = '' }: Given,
): Promise<string> {
  const routes = [{ id: 'page', path: '/', Component: Page }];
  const asked = await createStaticHandler(routes).query(new Request('http://own.invalid/'));
  if (asked instanceof Response) throw new Error('A page answers with itself');
  const context = {
    ...asked,
    loaderData: { page: pageData(page) },
    actionData: refused === undefined ? null : { page: refused },
  };
  const facts = {
    path: '/',
    publicUrl: 'https://community.example',
    member: null,
    now: new Date(0),
    head: new HeadCollector(),
    waiting: new Map<string, number>(),
    uses: () => true,
    may: (permission: string) => may.includes(permission),
    site: { charterVersion: '1', contact } as never,
  };
  return renderToStaticMarkup(
    <TextsProvider locale={locale ?? 'fr'} now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={facts}>
        <SpriteProvider href="/s.svg">
          <StaticRouterProvider
            router={createStaticRouter(routes, context)}
            context={context}
            hydrate={false}
          />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
}
