/** What Express and its body parser refuse, as a refusal of ours. */
export function fromBodyParser(error: unknown): unknown {
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  if (status === 413)
    return { kind: 'too-large', code: 'request.too-large', details: { max: 256, unit: 'kB' } };
  if (type === 'entity.parse.failed' || type === 'request.aborted')
    return { kind: 'unreadable', code: 'request.unreadable' };
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return { kind: 'unsupported', code: 'request.unsupported' };
  // 403 is a way out of the folder of files: there is nothing there for anybody.
  if (status === 404 || status === 403) return { kind: 'not-found', code: 'other' };
  const isTheirs = typeof status === 'number' && status >= 400 && status < 500;
  if (error instanceof URIError || isTheirs) return { kind: 'unreadable', code: 'request.unreadable' };
  return error;
}
