// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

std::vector<std::string> fuzzSeeds()
{
    return {
        "\x07GET /a%20b?c=d HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n",
        "\xffPOST /mcp HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\nhello",
        "\x01POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nT: 1\r\n\r\n",
        "\x20GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.0\r\n\r\n",
        "\x10HEAD http://x/y HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n",
        "\x03OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nContent-Length: 0\r\n\r\n",
    };
}

std::vector<std::string> fuzzWords()
{
    return {"\r\n",
            "\r\n\r\n",
            ":",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: chunked\r\n",
            "0\r\n\r\n",
            "ffffffffffffffff\r\n",
            std::string(600, 'x')};
}
