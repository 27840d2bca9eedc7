import { resource } from '../lib/gates.server.ts';

/**
 * What is one's own, what acts, and what has no end: no robot needs it. What says itself that it is not to be indexed stays
 * open, or nobody would read that it says so.
 */
const CLOSED = [
  '/api/',
  '/questions/nouvelle',
  '/notifications',
  '/desinscription/',
  '/desinscription-rapport/',
  '/dev/',
  '/marque-pages',
  '/brouillons',
  '/preferences',
  '/profil',
  '/compte',
  '/admin',
  '/gestion/',
  '/signaler/',
  '/signalements/',
];

/** Robots look at the root of the host alone: under a path of another site these lines go into that site's file. */
export const loader = resource('site.robots', async ({ publicUrl }) => {
  const base = new URL(publicUrl).pathname.replace(/\/$/, '');
  const lines = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${base}${path}`)];
  return new Response([...lines, '', `Sitemap: ${publicUrl}/sitemap.xml`, ''].join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
});
