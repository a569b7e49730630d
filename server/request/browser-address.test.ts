import { expect, it } from 'vitest'
import { addressBehind, proxiesOf } from './browser-address.ts'

it('without own proxies the address is that of the connection, whatever the browser says', () => {
  expect(addressBehind(0, '192.0.2.1', '203.0.113.9')).toBe('192.0.2.1')
})

it('behind own proxies it is what the outermost of them saw, not what the browser wrote before', () => {
  expect(addressBehind(1, '10.0.0.1', '198.51.100.7, 203.0.113.9')).toBe('203.0.113.9')
  expect(addressBehind(2, '10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2')).toBe('203.0.113.9')
})

it('what is no address is not believed', () => {
  expect(addressBehind(1, '10.0.0.1', 'somebody')).toBe('10.0.0.1')
  expect(addressBehind(1, '10.0.0.1', undefined)).toBe('10.0.0.1')
})

it('a number of proxies that cannot be stops the start', () => {
  expect(proxiesOf(undefined)).toBe(0)
  expect(() => proxiesOf('many')).toThrow('TARAZY_PROXIES')
})
