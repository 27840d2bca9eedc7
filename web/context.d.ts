import '@remix-run/node';
import type { PageEnvironment } from './lib/page-environment.ts';

declare module '@remix-run/node' {
  interface AppLoadContext extends PageEnvironment {}
}
declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends PageEnvironment {}
  interface Future {
    v3_singleFetch: true;
  }
}
