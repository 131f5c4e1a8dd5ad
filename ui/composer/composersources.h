// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/integration.h"
#include "domain/media.h"
#include "domain/network.h"

#include <QHash>
#include <QImage>
#include <QObject>

namespace Postrider {

class ComposerDraft;
struct Desk;

// What a composer has to know beside the composition: the accounts that can be chosen, and the files with their
// pictures, which are read and scaled on a pool. Owned by its window; GUI thread.
class ComposerSources final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComposerSources)
public:
    ComposerSources(Desk &desk, const QList<Media> &media, QObject *parent = nullptr);
    ~ComposerSources() override;

    const QList<Integration> &accounts() const { return m_accounts; }
    bool isRead() const { return m_isRead; }
    const Integration *account(IntegrationId id) const;
    // Those of the composition, in the order of the accounts.
    QList<Integration> chosen(const ComposerDraft &draft) const;
    // "Mastodon", or the user name where two chosen accounts are on one network.
    QString tabName(const Integration &account, const ComposerDraft &draft) const;

    const Media *media(MediaId id) const;
    // No wider or higher than a preview needs; null while it is read, and for what is no picture.
    QImage picture(MediaId id);

    // Copies files into the library, one after the other; each answers by added(),
    // and refused() for what can't be taken.
    void addFiles(int part, const QStringList &paths);
    void addPicture(int part, const QImage &picture);
    int addsUnderWay(int part) const { return m_underWay.value(part); }
    double addProgress() const { return m_progress; } // of the file that is being added; 0 to 1
    // Files that a kept composition names.
    void learn(const QList<MediaId> &ids);

Q_SIGNALS:
    void accountsChanged();
    void picturesChanged();
    void addsChanged();
    void added(int part, Postrider::MediaId media);
    void refused(const QString &name, const Postrider::Error &error);

private:
    void readAccounts();
    void readPicture(const Media &media);
    void addNext();
    std::function<void(double)> progressWatch();
    void settle(int part, const QString &name, const Result<Media> &media);

    struct Wanted
    {
        int part = 1;
        QString path;
        QImage picture;
    };

    Desk &m_desk;
    QList<Integration> m_accounts;
    bool m_isRead = false;
    QHash<MediaId, Media> m_media;
    QHash<MediaId, QImage> m_pictures; // a null one: being read
    QList<Wanted> m_wanted;
    bool m_isAdding = false;
    double m_progress = 0;
    QHash<int, int> m_underWay;
};

} // namespace Postrider
