// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httplistener.h"

namespace Postrider::Net {

namespace {

// The target as path and query; a proxy's form ("http://host/path") loses its host.
QByteArray originForm(const QByteArray &target)
{
    const qsizetype scheme = target.indexOf("://");
    if (target.startsWith('/') || scheme < 0)
        return target;
    const qsizetype slash = target.indexOf('/', scheme + 3);
    return slash < 0 ? QByteArray("/") : target.mid(slash);
}

} // namespace

QByteArray ServerRequest::path() const
{
    const QByteArray origin = originForm(target);
    return QByteArray::fromPercentEncoding(origin.mid(0, origin.indexOf('?')));
}

QUrl ServerRequest::url() const
{
    const QByteArray origin = originForm(target);
    const qsizetype mark = origin.indexOf('?');
    QUrl url;
    url.setPath(QString::fromUtf8(origin.mid(0, mark)), QUrl::TolerantMode);
    if (mark >= 0)
        url.setQuery(QString::fromUtf8(origin.mid(mark + 1)), QUrl::TolerantMode);
    return url;
}

QByteArray ServerRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace Postrider::Net
