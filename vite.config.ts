import path from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * Files of the build name each other from where they stand, in one folder, and so the site may stand under any path. What
 * the server's pages name starts at the root of the site: the path is put before it where pages are sent.
 */
function fromWhereItIsAsked(file: string, { ssr, hostType }: { ssr: boolean; hostType: string }) {
  if (!ssr) return { relative: true };
  return hostType === 'css' ? `./${path.posix.basename(file)}` : undefined;
}

/** Every icon of a page says where the sprite is, about a hundred times: in as few letters as tell it from others and its former ones. */
const placeOf = (names: readonly string[]): string =>
  names.includes('sprite.svg') ? 's/[hash:6][extname]' : 'assets/[name]-[hash][extname]';

export default defineConfig({
  plugins: [
    remix({
      appDirectory: 'web',
      buildDirectory: 'build',
      serverModuleFormat: 'esm',
      ignoredRouteFiles: ['**/*.spec.*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: false,
        v3_routeConfig: true,
      },
    }),
  ],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  server: { middlewareMode: true },
  experimental: { renderBuiltUrl: fromWhereItIsAsked },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: { output: { assetFileNames: ({ names }) => placeOf(names) } },
  },
});
