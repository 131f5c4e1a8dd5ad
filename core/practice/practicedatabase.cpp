// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicedatabase.h"

#include "base/enumword.h"

#include <QDir>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcPractice, "postrider.practice", QtInfoMsg)

constexpr QFileDevice::Permissions privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions privateFolder = privateFile | QFileDevice::ExeOwner;

bool reachesDisk(QFile &file)
{
#ifdef Q_OS_WIN
    return ::_commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

} // namespace

PracticeDatabase::PracticeDatabase(QString folder) : m_folder(std::move(folder)) {}

Outcome PracticeDatabase::open()
{
    const QString mediaFolder = m_folder + "/media"_L1;
    if (!QDir().mkpath(mediaFolder))
        return fail(Error::Kind::StoreFailed, u"can't make %1"_s.arg(mediaFolder));
    QFile::setPermissions(m_folder, privateFolder);
    QFile::setPermissions(mediaFolder, privateFolder);

    m_file.setFileName(m_folder + "/practice.jsonl"_L1);
    // Unbuffered and appending: a line is one write, which other processes' lines can't cut in two.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return fail(Error::Kind::StoreFailed, m_file.errorString());
    m_file.setPermissions(privateFile);
    catchUp();
    return {};
}

void PracticeDatabase::catchUp()
{
    if (m_file.size() <= m_readUpTo || !m_file.seek(m_readUpTo))
        return;
    const QByteArray news = m_file.readAll();
    qsizetype start = 0;
    // What follows the last line end was torn off by a crash, or is still being written.
    for (qsizetype end = news.indexOf('\n'); end >= 0; end = news.indexOf('\n', start)) {
        take(news.sliced(start, end - start));
        start = end + 1;
    }
    m_readUpTo += start;
}

void PracticeDatabase::take(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto kind = enumFromWord<Kind>(object.value("kind"_L1).toString());
    const QString id = object.value("id"_L1).toString();
    if (!kind || id.isEmpty()) {
        if (!line.isEmpty())
            qCWarning(lcPractice) << "A line that can't be read was skipped," << line.size() << "bytes";
        return;
    }
    if (object.value("gone"_L1).toBool())
        m_records[*kind].remove(id);
    else
        m_records[*kind].insert(id, object.value("record"_L1).toObject());
    m_lastId = std::max(m_lastId, id.size() == 18 ? id.toULongLong() : 0);
}

Outcome PracticeDatabase::append(const QJsonObject &line)
{
    catchUp();
    QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (m_file.size() > m_readUpTo)
        bytes.prepend('\n'); // a torn line stands last: end it, so that it spoils nothing but itself
    if (m_file.write(bytes) != bytes.size() || !reachesDisk(m_file))
        return fail(m_file.error() == QFileDevice::ResourceError ? Error::Kind::DiskFull : Error::Kind::StoreFailed,
                    m_file.errorString());
    catchUp();
    return {};
}

const PracticeDatabase::Records &PracticeDatabase::all(Kind kind) const
{
    static const Records none;
    const auto found = m_records.constFind(kind);
    return found == m_records.cend() ? none : *found;
}

QJsonObject PracticeDatabase::find(Kind kind, const QString &id) const
{
    return all(kind).value(id);
}

Outcome PracticeDatabase::put(Kind kind, const QString &id, const QJsonObject &record)
{
    return append({{u"kind"_s, enumWord(kind)}, {u"id"_s, id}, {u"record"_s, record}});
}

Outcome PracticeDatabase::remove(Kind kind, const QString &id)
{
    return append({{u"kind"_s, enumWord(kind)}, {u"id"_s, id}, {u"gone"_s, true}});
}

QString PracticeDatabase::newId(const QDateTime &now)
{
    // Like Mastodon's: the time above, and below it something that two processes don't share.
    const quint64 fresh = (quint64(now.toMSecsSinceEpoch()) << 16) | QRandomGenerator::global()->bounded(0x10000u);
    m_lastId = std::max(m_lastId + 1, fresh);
    return u"%1"_s.arg(m_lastId, 18, 10, QChar(u'0'));
}

Outcome PracticeDatabase::writeMedia(const QString &id, const QByteArray &content)
{
    QSaveFile file(mediaPath(id));
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Kind::StoreFailed, file.errorString());
    file.setPermissions(privateFile);
    if (file.write(content) != content.size() || !file.commit())
        return fail(Error::Kind::StoreFailed, file.errorString());
    return {};
}

QByteArray PracticeDatabase::readMedia(const QString &id) const
{
    QFile file(mediaPath(id));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PracticeDatabase::removeMedia(const QString &id)
{
    QFile::remove(mediaPath(id));
}

QString PracticeDatabase::mediaPath(const QString &id) const
{
    Q_ASSERT(!id.contains(u'/')); // ids are ours: callers look the record up first
    return m_folder + "/media/"_L1 + id;
}

} // namespace Postrider
