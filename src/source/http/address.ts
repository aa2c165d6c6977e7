import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'

/**
 * Whether an address is one of the public internet: not this machine, not its network, not a cloud's metadata service.
 * The ranges are IANA's special-purpose registries for IPv4 and IPv6.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const inner = embedded(bare)
  if (inner !== undefined) return isPublicAddress(inner)
  if (isIPv4(bare)) return !SPECIAL.check(bare, 'ipv4')
  return isIPv6(bare) && !SPECIAL.check(bare, 'ipv6')
}

/** Whether a host name is an address already, so that no name is looked up. */
export const isAddress = (host: string): boolean => isIP(host.replace(/^\[|\]$/g, '')) !== 0

const SPECIAL = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
  addRange(range, 'ipv4')
for (const range of [
  '::/96',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
])
  addRange(range, 'ipv6')

function addRange(range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits] = range.split('/')
  SPECIAL.addSubnet(network, Number(bits), family)
}

/** The IPv4 address inside a mapped or translated IPv6 address: `::ffff:127.0.0.1`, `64:ff9b::7f00:1`. */
function embedded(address: string): string | undefined {
  const match = /^(?:::ffff:(?:0:)?|64:ff9b::)(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i.exec(
    address,
  )
  if (!match) return undefined
  if (match[1] !== undefined) return match[1]
  const [high, low] = [Number.parseInt(match[2] ?? '', 16), Number.parseInt(match[3] ?? '', 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
