import type { HeadersFunction, LinksFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Outlet, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ProblemDetails } from '#interfaces/http/problem-details';
import { ProblemPage } from './layout/problem-page.tsx';
import { SiteFrame } from './layout/site-frame.tsx';
import { HeadSlot } from './lib/head.tsx';
import { usePage } from './lib/page.tsx';
import { useT } from './lib/texts.tsx';
import styles from './styles/all.css?url';
import sprite from './ui/sprite.svg?url';
import { SpriteProvider } from './ui/icon.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** Of a page that could not open: when to come back. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get('Retry-After');
  return new Headers(wait ? { 'Retry-After': wait } : {});
};

/** The document around every page. No script is needed to read or to write; one module adds what makes it quicker. */
export function Layout({ children }: { children: ReactNode }) {
  const { member, theme, nonce, script, publicUrl, site } = usePage();
  const t = useT();
  return (
    <html
      lang={t.locale}
      data-theme={theme === 'system' ? undefined : theme}
      data-base={baseOf(publicUrl)}
      data-member={member?.id}
      data-shortcuts={member?.usesShortcuts === false ? 'off' : undefined}
      data-close={t('ui.close')}
      data-asking={t('ui.form.asking')}
      data-drawn-anew={t('ui.form.drawnAnew')}
      data-cut-off={t('ui.form.cutOff')}
    >
      <head>
        <meta charSet="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <HeadSlot />
        <SiteIcon />
        <Links />
        {site.look.sheet !== null && <link rel="stylesheet" href={site.look.sheet} />}
        <script type="module" src={script} nonce={nonce ?? undefined} />
      </head>
      <body>
        <SpriteProvider href={sprite}>
          <SiteFrame>{children}</SiteFrame>
        </SpriteProvider>
      </body>
    </html>
  );
}

/** The small square of tabs and telephones, and what they call the site. */
function SiteIcon() {
  const { icon } = usePage().site.look;
  return (
    <>
      {icon ? (
        <>
          <link rel="icon" href={icon[32]} type="image/png" sizes="32x32" />
          <link rel="icon" href={icon[192]} type="image/png" sizes="192x192" />
          <link rel="apple-touch-icon" href={icon[180]} sizes="180x180" />
        </>
      ) : (
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      )}
      <link rel="manifest" href="/site.webmanifest" />
    </>
  );
}

/** For scripts, which ask for places of the site; none at the root of a host. */
const baseOf = (publicUrl: string): string | undefined =>
  new URL(publicUrl).pathname.replace(/\/$/, '') || undefined;

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const known = isRouteErrorResponse(error) && isProblem(error.data) ? error.data : null;
  return <ProblemPage problem={known} />;
}

const isProblem = (data: unknown): data is ProblemDetails =>
  typeof (data as ProblemDetails | null)?.code === 'string' &&
  typeof (data as ProblemDetails).title === 'string';
