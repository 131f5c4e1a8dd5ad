// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composersources.h"

#include "models/answer.h"
#include "models/storewatch.h"
#include "ui/composer/composerdraft.h"
#include "ui/desk/desk.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QPointer>
#include <QtConcurrent>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Wide enough for a preview on a screen of two pixels a point.
constexpr QSize kLargest(1200, 900);

// On a pool.
Result<QImage> readScaled(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); size.width() > kLargest.width() || size.height() > kLargest.height())
        reader.setScaledSize(size.scaled(kLargest, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    if (picture.isNull())
        return fail(Error::Kind::FileUnreadable, reader.errorString());
    return picture;
}

Result<QByteArray> toPng(const QImage &picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return fail(Error::Kind::FileUnreadable);
    return png;
}

} // namespace

ComposerSources::ComposerSources(Desk &desk, const QList<Media> &media, QObject *parent) : QObject(parent), m_desk(desk)
{
    for (const Media &file : media)
        m_media.insert(file.id, file);
    connect(&desk.watch, &StoreWatch::changed, this, &ComposerSources::readAccounts);
    readAccounts();
}

ComposerSources::~ComposerSources() = default;

void ComposerSources::readAccounts()
{
    answer(m_desk.accounts.list(m_desk.actor), this, [this](const Result<QList<Integration>> &accounts) {
        if (!accounts)
            return; // the next change of the store asks again; what is known stays
        QList<Integration> usable;
        for (const Integration &account : *accounts) {
            if (account.isActive)
                usable << account;
        }
        const bool isNews = !m_isRead || usable != m_accounts;
        m_isRead = true;
        m_accounts = usable;
        if (isNews)
            Q_EMIT accountsChanged();
    });
}

const Integration *ComposerSources::account(IntegrationId id) const
{
    const auto found = std::find_if(m_accounts.cbegin(), m_accounts.cend(),
                                    [&](const Integration &account) { return account.id == id; });
    return found == m_accounts.cend() ? nullptr : &*found;
}

QList<Integration> ComposerSources::chosen(const ComposerDraft &draft) const
{
    QList<Integration> chosen;
    for (const Integration &account : m_accounts) {
        if (targetOf(draft.composition(), account.id))
            chosen << account;
    }
    return chosen;
}

QString ComposerSources::tabName(const Integration &account, const ComposerDraft &draft) const
{
    int onNetwork = 0;
    for (const Integration &other : chosen(draft))
        onNetwork += other.platform == account.platform ? 1 : 0;
    return onNetwork > 1 ? account.platformUsername : m_desk.networks.info(account.platform).name;
}

const Media *ComposerSources::media(MediaId id) const
{
    const auto found = m_media.constFind(id);
    return found == m_media.cend() ? nullptr : &*found;
}

QImage ComposerSources::picture(MediaId id)
{
    const Media *file = media(id);
    if (!file || m_desk.media.pictureOf(*file).isEmpty())
        return {};
    if (!m_pictures.contains(id))
        readPicture(*file);
    return m_pictures.value(id);
}

void ComposerSources::readPicture(const Media &media)
{
    m_pictures.insert(media.id, {});
    const QString path = m_desk.media.pictureOf(media);
    answer(QtConcurrent::run([path] { return readScaled(path); }), this,
           [this, id = media.id](const Result<QImage> &picture) {
               if (!picture)
                   return; // its tile shows the file's sign
               m_pictures.insert(id, *picture);
               Q_EMIT picturesChanged();
           });
}

void ComposerSources::addFiles(int part, const QStringList &paths)
{
    for (const QString &path : paths)
        m_wanted << Wanted{part, path, {}};
    m_underWay[part] += int(paths.size());
    Q_EMIT addsChanged();
    addNext();
}

void ComposerSources::addPicture(int part, const QImage &picture)
{
    m_wanted << Wanted{part, {}, picture};
    ++m_underWay[part];
    Q_EMIT addsChanged();
    addNext();
}

// One at a time, so that they stand in the order in which they were chosen.
void ComposerSources::addNext()
{
    if (m_isAdding || m_wanted.isEmpty())
        return;
    m_isAdding = true;
    const Wanted next = m_wanted.takeFirst();
    if (!next.path.isEmpty()) {
        answer(m_desk.media.add(m_desk.actor, next.path, {}, {.progress = progressWatch()}), this,
               [this, next](const Result<Media> &media) { settle(next.part, QFileInfo(next.path).fileName(), media); });
        return;
    }
    answer(QtConcurrent::run([picture = next.picture] { return toPng(picture); }), this,
           [this, next](const Result<QByteArray> &png) {
               if (!png)
                   return settle(next.part, tr("The pasted picture"), fail(png.error()));
               answer(m_desk.media.addImage(m_desk.actor, *png), this,
                      [this, next](const Result<Media> &media) { settle(next.part, tr("The pasted picture"), media); });
           });
}

// The pool's word, brought into our thread.
std::function<void(double)> ComposerSources::progressWatch()
{
    return [guard = QPointer<ComposerSources>(this)](double done) {
        QMetaObject::invokeMethod(
            qApp,
            [guard, done] {
                if (!guard)
                    return;
                guard->m_progress = done;
                Q_EMIT guard->addsChanged();
            },
            Qt::QueuedConnection);
    };
}

void ComposerSources::settle(int part, const QString &name, const Result<Media> &media)
{
    m_isAdding = false;
    m_progress = 0;
    --m_underWay[part];
    if (media) {
        m_media.insert(media->id, *media);
        Q_EMIT added(part, media->id);
    } else {
        Q_EMIT refused(name, media.error());
    }
    Q_EMIT addsChanged();
    addNext();
}

void ComposerSources::learn(const QList<MediaId> &ids)
{
    QList<MediaId> unknown;
    for (const MediaId id : ids) {
        if (!m_media.contains(id))
            unknown << id;
    }
    if (unknown.isEmpty())
        return;
    answer(m_desk.media.byIds(m_desk.actor, unknown), this, [this](const Result<QList<Media>> &files) {
        if (!files)
            return;
        for (const Media &file : *files)
            m_media.insert(file.id, file);
        Q_EMIT picturesChanged();
    });
}

} // namespace Postrider
