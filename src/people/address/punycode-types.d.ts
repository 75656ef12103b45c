declare module "punycode/punycode.js" {
  const punycode: {
    /** @throws RangeError where it is no Punycode */
    decode(label: string): string;
  };
  export default punycode;
}
