import { resource } from '../lib/gates.server.ts';

const MINUTES = 'public, max-age=300';

/** What telephones call the site, and how they paint it, when somebody keeps it on their home screen. */
export const loader = resource('brand.read', async ({ site, publicUrl, locale }) => {
  const { icon, palette } = site.look;
  const icons = icon
    ? ([192, 512] as const).map((side) => ({
        src: publicUrl + icon[side],
        sizes: `${side}x${side}`,
        type: 'image/png',
      }))
    : [{ src: `${publicUrl}/favicon.svg`, sizes: 'any', type: 'image/svg+xml' }];
  const manifest = {
    id: `${publicUrl}/`,
    name: site.community,
    short_name: site.shortName,
    lang: locale,
    start_url: `${publicUrl}/`,
    scope: `${publicUrl}/`,
    display: 'minimal-ui',
    theme_color: palette.light.surface,
    background_color: palette.light.bg,
    icons,
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', 'Cache-Control': MINUTES },
  });
});
