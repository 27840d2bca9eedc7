/** Names of pages by the first part of their address: logs and metrics never hold what people look for. */
export function routeNameOf(address: string): string {
  const [head = ''] = address.split('?');
  const parts = head.split('/').filter(Boolean);
  const first = parts[0] ?? '';
  if (first === 'api')
    return `/api/${parts[1] ?? ''}/${/^[a-z-]{1,20}$/.test(parts[2] ?? '') ? parts[2] : ''}`;
  if (first === '') return '/';
  return /^[a-z-]{1,20}$/.test(first) ? `/${first}${parts.length > 1 ? '/…' : ''}` : '/…';
}
