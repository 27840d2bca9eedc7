/** A file for calendars. What it says depends on who asks: nobody keeps it for another. */
export const calendarResponse = (file: string, { fileName }: { readonly fileName: string }): Response =>
  new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
