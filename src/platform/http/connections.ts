import type { Server } from 'node:http';
import { BlockList, isIP, isIPv6, type Socket } from 'node:net';
import { lineOf } from './admission.ts';
import type { Limits } from './limits.ts';

/**
 * Gives no address more than its share of the connections, unless it is a declared proxy behind which many people stand, and closes connections on
 * which nothing was sent.
 * @param proxies addresses and CIDR ranges
 */
export function shareConnections(server: Server, most: Limits, proxies: readonly string[]): void {
  server.maxConnections = most.connections;
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket;
    const line = lineOf(remoteAddress);
    const others = open.get(line) ?? 0;
    const isProxy = [line, remoteAddress].some((one) => isIP(one) && trusted.check(one, isIPv6(one) ? 'ipv6' : 'ipv4'));
    if (others >= most.connectionsPerAddress && !isProxy) return void socket.destroy();
    open.set(line, others + 1);
    const silent = setTimeout(() => {
      if (socket.bytesRead === 0) socket.destroy();
    }, most.firstByte * 1000);
    socket.once('close', () => {
      clearTimeout(silent);
      const left = (open.get(line) ?? 1) - 1;
      if (left > 0) open.set(line, left);
      else open.delete(line);
    });
  });
}
