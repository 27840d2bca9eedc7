/** The second process of the realtime tests: rings and ends connections when its parent says so. */
import { type NodeSettings, startNode } from './node.ts';

const node = await startNode(JSON.parse(process.argv[2] ?? '') as NodeSettings);
process.on('message', ({ ring, disconnectMember }: { ring?: string; disconnectMember?: string }) => {
  if (ring) node.channel.ring(ring, { answers: 3 });
  if (disconnectMember) node.sockets.disconnectMember(disconnectMember);
});
process.once('disconnect', () => process.exit(0));
process.send?.(node.port);
