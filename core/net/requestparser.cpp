// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/requestparser.h"

// The only place that knows Beast: it is heavy to compile.
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <limits>

namespace Postrider::Net {

namespace http = boost::beast::http;

namespace {

QByteArray bytesOf(boost::beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

// A body in a QByteArray that grows as bytes come, whatever length was announced.
struct ByteArrayBody
{
    using value_type = QByteArray;

    class reader
    {
    public:
        template<bool isRequest, class Fields>
        reader(http::header<isRequest, Fields> &, QByteArray &body) : m_body(body)
        {
        }

        void init(const boost::optional<std::uint64_t> &announced, boost::beast::error_code &error)
        {
            error = {};
            m_body.reserve(qsizetype(std::min<std::uint64_t>(announced.value_or(0), 64 * 1024)));
        }
        template<class Buffers>
        std::size_t put(const Buffers &buffers, boost::beast::error_code &error)
        {
            error = {};
            std::size_t total = 0;
            for (auto it = boost::asio::buffer_sequence_begin(buffers); it != boost::asio::buffer_sequence_end(buffers);
                 ++it) {
                const boost::asio::const_buffer piece = *it;
                m_body.append(static_cast<const char *>(piece.data()), qsizetype(piece.size()));
                total += piece.size();
            }
            return total;
        }
        void finish(boost::beast::error_code &error) { error = {}; }

    private:
        QByteArray &m_body;
    };
};

int statusFor(const boost::beast::error_code &error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    return 400;
}

} // namespace

struct RequestParser::Beast
{
    http::request_parser<ByteArrayBody> parser;
};

RequestParser::RequestParser(Limits limits) : m_limits(limits)
{
    next();
}

RequestParser::~RequestParser() = default;

void RequestParser::append(const QByteArray &bytes)
{
    if (m_failureStatus == 0)
        m_pending += bytes;
}

void RequestParser::next()
{
    m_beast = std::make_unique<Beast>();
    m_beast->parser.header_limit(std::uint32_t(m_limits.headerBytes));
    m_beast->parser.body_limit(std::numeric_limits<std::uint64_t>::max()); // what is announced is for us to judge
    m_request = {};
    m_isTooLong = false;
    m_headDone = false;
    m_keepAlive = false;
}

ServerRequest RequestParser::takeRequest()
{
    return std::exchange(m_request, {});
}

RequestParser::Event RequestParser::advance()
{
    if (m_failureStatus != 0)
        return Event::Failed;
    if (m_isTooLong)
        return fail(413);
    return m_headDone ? parseBody() : parseHead();
}

// True when it got on; false when it has to wait, or failed with a status.
bool RequestParser::put(int *status)
{
    if (m_pending.isEmpty())
        return false;
    boost::beast::error_code error;
    const std::size_t used = m_beast->parser.put(
        boost::asio::const_buffer(m_pending.constData(), size_t(m_pending.size())), error);
    m_pending.remove(0, qsizetype(used));
    if (error && error != http::error::need_more)
        *status = statusFor(error);
    // Trailers and chunk extensions count as headers too: what can't be parsed yet must not pile up.
    else if (used == 0 && m_pending.size() > m_limits.headerBytes)
        *status = 431;
    return *status == 0 && used > 0;
}

RequestParser::Event RequestParser::parseHead()
{
    int status = 0;
    while (!m_beast->parser.is_header_done()) {
        if (!put(&status))
            return status ? fail(status) : Event::NeedMore;
    }
    return headComplete();
}

RequestParser::Event RequestParser::headComplete()
{
    const auto &message = m_beast->parser.get();
    m_isHttp11 = message.version() == 11;
    if (message.version() != 10 && message.version() != 11)
        return fail(505);
    m_request.method = bytesOf(message.method_string());
    m_request.target = bytesOf(message.target());
    for (const auto &field : message)
        m_request.headers.emplaceBack(bytesOf(field.name_string()), bytesOf(field.value()));
    // What two readers could take for two different lengths, or two hosts, is how requests are smuggled.
    const auto encodings = message.count(http::field::transfer_encoding);
    if (encodings > 1
        || (encodings == 1
            && (!m_isHttp11 || !m_beast->parser.chunked() || message.count(http::field::content_length) > 0)))
        return fail(400);
    if (message.count(http::field::host) > 1 || (m_isHttp11 && message.count(http::field::host) == 0))
        return fail(400);
    const auto limit = std::uint64_t(m_limits.bodyBytes);
    m_isTooLong = m_beast->parser.content_length().value_or(0) > limit;
    m_beast->parser.body_limit(limit); // of chunks
    m_keepAlive = m_beast->parser.keep_alive();
    m_beast->parser.eager(true);
    m_headDone = true;
    return Event::HeadComplete;
}

RequestParser::Event RequestParser::parseBody()
{
    int status = 0;
    while (!m_beast->parser.is_done()) {
        if (!put(&status))
            return status ? fail(status) : Event::NeedMore;
    }
    m_request.body = std::move(m_beast->parser.get().body());
    return Event::Complete;
}

RequestParser::Event RequestParser::fail(int status)
{
    m_failureStatus = status;
    m_pending.clear();
    return Event::Failed;
}

bool RequestParser::expectsContinue() const
{
    return m_isHttp11 && m_headDone && !m_isTooLong && !m_beast->parser.is_done() && m_pending.isEmpty()
        && m_request.header("Expect").compare("100-continue", Qt::CaseInsensitive) == 0;
}

} // namespace Postrider::Net
