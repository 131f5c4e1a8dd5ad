// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platformid.h"

#include <QAbstractButton>

#include <optional>

namespace Postrider::Look {

// A large button: a glyph, a name and perhaps a sentence beneath it. For choices that deserve room.
class Tile final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tile)
public:
    Tile(const QString &icon, const QString &name, const QString &sentence = {}, QWidget *parent = nullptr);
    Tile(PlatformId platform, const QString &name, const QString &sentence = {}, QWidget *parent = nullptr);
    // With a round ground and the name's first letter in place of a glyph.
    static Tile *ofPerson(const QString &name, const QString &sentence = {}, QWidget *parent = nullptr);
    ~Tile() override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void prepare(const QString &name);
    QSize sizeOfWords(int width) const;

    std::optional<PlatformId> m_platform;
    QString m_icon;
    QString m_sentence;
};

} // namespace Postrider::Look
