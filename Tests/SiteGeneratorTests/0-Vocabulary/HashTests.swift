import Testing

@testable import SiteGenerator

@Suite("Hashes") struct HashTests {
    /// FIPS 180-4 examples and the NIST CAVP short messages.
    @Test(
        "SHA-256 gives the digests that NIST publishes",
        arguments: [
            ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                Array(
                    ("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu").utf8),
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
            ([0xD3], "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
            ([0x11, 0xAF], "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
            ([0x74, 0xBA, 0x25, 0x21], "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"),
        ] as [([UInt8], String)])
    func sha256(message: [UInt8], digest: String) {
        #expect(SHA256.hexadecimal(of: message) == digest)
    }

    @Test("SHA-256 of a million a's")
    func million() {
        #expect(
            SHA256.hexadecimal(of: [UInt8](repeating: 0x61, count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// Computed with Python's hashlib.
    @Test(
        "SHA-256 where the padding just fits, just does not, and begins a block",
        arguments: [
            (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
            (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
            (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
            (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        ])
    func padding(count: Int, digest: String) {
        #expect(SHA256.hexadecimal(of: [UInt8](repeating: 0x61, count: count)) == digest)
    }

    /// The test vectors of the FNV specification.
    @Test(
        "FNV-1a gives the values of its specification",
        arguments: [
            ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("b", 0xaf63_df4c_8601_f1a5),
            ("foobar", 0x8594_4171_f739_67e8),
        ] as [(String, UInt64)])
    func fnv(text: String, hash: UInt64) {
        #expect(FNV1a.hash(text.utf8) == hash)
    }

    /// Of the reference implementation. The texts end in each of the algorithm's ways: no more than a byte, four, eight, and
    /// after one and three steps of 32.
    @Test(
        "XXH64 gives the values of its reference implementation",
        arguments: [
            ("", 0xef46_db37_51d8_e999), ("a", 0xd24e_c4f1_a98c_6e5b), ("abcde", 0x07e3_670c_0c8d_c7eb),
            ("abcdefghijklmnop-", 0x08d3_a8cc_1bde_1a60),
            ("Nobody inspects the spammish repetition", 0xfbce_a83c_8a37_8bf1),
            (String(repeating: "x", count: 32), 0xe2df_261f_c2ec_30eb),
            (String(repeating: "潮が引く", count: 9), 0xc640_f67f_9fb7_d7e9),
        ] as [(String, UInt64)])
    func xxh64(text: String, hash: UInt64) {
        #expect(ContentHash.hash(Array(text.utf8)) == hash)
    }

    @Test("an address made of a hash is six letters and digits that HTML, CSS and file names take")
    func base32() {
        for text in ["", "a", "潮が引く", "e\u{301}", "é"] {
            let address = FNV1a.base32(text.utf8)
            #expect(address.utf8.count == 6)
            #expect(address.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x32 && $0 <= 0x37) })
        }
        #expect(FNV1a.base32("é".utf8) != FNV1a.base32("e\u{301}".utf8))
    }
}
