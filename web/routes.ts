import { index, route, type RouteConfig } from '@remix-run/route-config';

export default [
  index('routes/home.tsx'),
  route('c/:slug', 'routes/category.tsx'),
  route('sujets/:address', 'routes/topic.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
