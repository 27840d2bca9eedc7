/** Names of rooms: what a browser asks for can never be the room of a person or a session. */
/** Who may hear a channel may change; a room is those who were let in under one rule. */
export const channelRoom = (channel: string, circle: string) => `${roomsOf(channel)}${circle}`;
/** How the names of all rooms of a channel begin. */
export const roomsOf = (channel: string) => `channel ${channel} `;
export const isRoomOfChannel = (room: string) => room.startsWith('channel ');
/** Whose room this is; null where it is that of a person. */
export const channelIn = (room: string): string | null =>
  isRoomOfChannel(room) ? (room.split(' ')[1] ?? null) : null;
export const memberRoom = (memberId: string) => `member ${memberId}`;
export const networkRoom = (network: string) => `network ${network}`;
export const sessionRoom = (sessionId: string) => `session ${sessionId}`;

const CHANNEL = /^[a-z][a-z0-9-]{0,31}(:[A-Za-z0-9_-]{1,64}){0,2}$/;

/** For instance `topic:0199…`. */
export const isChannel = (value: unknown): value is string =>
  typeof value === 'string' && CHANNEL.test(value);
